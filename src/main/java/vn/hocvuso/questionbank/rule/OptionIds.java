package vn.hocvuso.questionbank.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Ids of options, made of what they say: the same in every version and on every node, and silent about the author's order, in
 * which the key usually comes first.
 */
public final class OptionIds {
    private static final int LENGTH = 6;

    private OptionIds() {}

    /**
     * One id per text, in the order of the texts.
     *
     * @param side keeps equal texts in different lists of a question apart
     */
    public static List<String> of(String side, List<String> texts) {
        List<String> ids = new ArrayList<>(texts.size());
        for (String text : texts) {
            String id = hash(side + '\n' + text);
            for (int n = 2; ids.contains(id); n++) {
                id = hash(side + '\n' + n + '\n' + text);
            }
            ids.add(id);
        }
        return ids;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
