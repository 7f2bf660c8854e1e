package vn.hocvuso.publishing;

import java.util.List;
import vn.hocvuso.imports.ImportView.RowError;
import vn.hocvuso.questionbank.Face;
import vn.hocvuso.questionbank.StoreReport;

/**
 * What a file would do to a bank.
 *
 * @param rejected questions that stay out
 * @param blocked  nothing would be stored: something is wrong and is not to be skipped, or nothing is right
 * @param waits    they come as drafts, whatever is ordered: the bank is that of a published course
 * @param shown    the first questions as a learner will see them
 */
public record QuestionPreview(
        String bank,
        String fileName,
        String format,
        int total,
        int rejected,
        boolean blocked,
        boolean waits,
        StoreReport report,
        List<RowError> errors,
        List<Shown> shown) {

    /** @param key the right answer in words; empty where only a person can tell */
    public record Shown(int line, String item, String name, String title, Face face, List<String> key) {}

    /** What would be stored or is there already. */
    public int good() {
        return total - rejected;
    }
}
