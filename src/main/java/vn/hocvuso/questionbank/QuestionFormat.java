package vn.hocvuso.questionbank;

import java.util.List;

/**
 * A format question files come in: bytes to drafts and back, storing nothing. Each is a feature of its own under
 * {@code interop} and knows no other; whoever wants to offer them takes all that are there.
 */
public interface QuestionFormat {
    /** The contract's name for it. */
    String code();

    /** How a file of it ends, without the dot. */
    String extension();

    String contentType();

    /** Whether these are such a file, by their first bytes: to guess, not to judge. */
    boolean looksLike(byte[] file);

    /** Never throws for what is in the file: that is told by problems. */
    QuestionReading read(byte[] file);

    QuestionWriting write(List<QuestionDraft> drafts);
}
