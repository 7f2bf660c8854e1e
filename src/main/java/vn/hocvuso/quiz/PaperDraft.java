package vn.hocvuso.quiz;

import java.util.List;
import java.util.UUID;

/** A test drawn for paper: which version of its profile, and which questions in the order asked. */
public record PaperDraft(UUID quizId, UUID versionId, String slug, String title, List<AskedQuestion> questions) {}
