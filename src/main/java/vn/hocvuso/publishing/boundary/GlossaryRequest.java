package vn.hocvuso.publishing.boundary;

import java.util.List;
import vn.hocvuso.catalog.Term;
import vn.hocvuso.kernel.Refused;

/** The words of a course: all of them. {@code revision} 0: there were none. */
public record GlossaryRequest(Integer revision, List<TermPart> terms) {
    public record TermPart(String term, List<String> also, String meaning) {}

    List<Term> defined() {
        new Refused.Checks().that(terms != null && !terms.contains(null), "terms", "required").orRefuse();
        return terms.stream().map(part -> new Term(part.term(), Bodies.texts(part.also()), part.meaning())).toList();
    }
}
