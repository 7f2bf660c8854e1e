package vn.hocvuso.publishing;

import java.util.List;
import vn.hocvuso.imports.ImportView.RowError;
import vn.hocvuso.questionbank.StoreReport;

/**
 * A test typed as plain text, as it was understood.
 *
 * @param total  questions found, readable or not
 * @param errors by line, the first first; empty: it can be made
 * @param report what storing the questions would do to their bank
 * @param shown  the readable ones as a learner will see them, with their keys in words
 */
public record TypedTest(int total, List<RowError> errors, StoreReport report, List<QuestionPreview.Shown> shown) {}
