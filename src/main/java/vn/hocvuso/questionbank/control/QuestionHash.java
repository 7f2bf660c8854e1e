package vn.hocvuso.questionbank.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import vn.hocvuso.questionbank.QuestionDraft;

/** The fingerprint of all an author can change; the same draft always has the same. */
final class QuestionHash {
    private QuestionHash() {}

    static String of(QuestionDraft draft, String body) {
        String all = String.join(
                "\n",
                body,
                String.valueOf(draft.title()),
                new TreeSet<>(draft.tags()).toString(),
                new TreeSet<>(draft.skills()).toString(),
                String.valueOf(draft.difficulty()),
                String.valueOf(draft.source()),
                String.valueOf(draft.reviewOn()));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
