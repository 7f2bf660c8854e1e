package vn.hocvuso.publishing;

import java.util.List;

/**
 * What became of a content tree: everything was taken, or nothing and every reason is here.
 *
 * @param created   courses and questions that were not there before
 * @param updated   those with a new version
 * @param unchanged those that were the newest version already
 * @param retired   questions that are no longer asked
 */
public record ContentReport(int created, int updated, int unchanged, int retired, List<Finding> errors, List<Finding> warnings) {

    /**
     * @param file    in the tree, with {@code /}; empty: the tree as a whole
     * @param line    from 1
     * @param code    kebab-case, as in the bundles
     * @param message in Vietnamese, says what to do
     */
    public record Finding(String file, int line, String code, String message) {
        @Override
        public String toString() {
            return file + ":" + line + " " + message;
        }
    }

    public static ContentReport of(List<Finding> errors, List<Finding> warnings) {
        return new ContentReport(0, 0, 0, 0, List.copyOf(errors), List.copyOf(warnings));
    }

    public boolean isAccepted() {
        return errors.isEmpty();
    }
}
