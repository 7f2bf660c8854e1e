package vn.hocvuso.catalog;

import java.util.List;
import java.util.stream.Stream;

/**
 * A word of a course that a beginner may not know.
 *
 * @param term    as lessons write it
 * @param also    other ways they write it
 * @param meaning one plain sentence
 */
public record Term(String term, List<String> also, String meaning) {
    public Term {
        also = List.copyOf(also);
    }

    /** Every way it is written. */
    public Stream<String> forms() {
        return Stream.concat(Stream.of(term), also.stream());
    }
}
