package vn.hocvuso.testing;

import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.platform.text.RowSentences;

/** The sentences people get, and an outcry where a code has none. */
public final class Sentences implements Bulk.Sentences {
    private final RowSentences sentences = new RowSentences();

    @Override
    public String of(String code, Object... parameters) {
        String sentence = sentences.of(code, parameters);
        if (sentence.equals(code)) {
            throw new AssertionError("no sentence for " + code);
        }
        return sentence;
    }
}
