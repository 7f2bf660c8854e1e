package vn.hocvuso.publishing;

import java.util.List;
import vn.hocvuso.imports.ImportView.RowError;

/**
 * How the text of one question is read.
 *
 * @param shown as a learner will see it, with its key in words; null when it cannot be read
 * @param notes what has to be mended, or is only to be known when there is something to show; by line
 * @param waits it would wait for a second person
 */
public record QuestionUnderstood(QuestionPreview.Shown shown, List<RowError> notes, boolean waits) {}
