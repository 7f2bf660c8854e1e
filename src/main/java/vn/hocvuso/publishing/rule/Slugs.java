package vn.hocvuso.publishing.rule;

import java.util.Arrays;
import java.util.List;
import vn.hocvuso.kernel.Vietnamese;

/** Addresses made of titles: small letters without accents, words joined by hyphens. */
public final class Slugs {
    /** Room for a number behind, within the eighty characters a slug may have. */
    private static final int LONGEST = 70;

    private Slugs() {}

    /** {@code Khi gương mặt quen} gives {@code khi-guong-mat-quen}; empty when the title has no letter or digit of the alphabet. */
    public static String of(String title) {
        List<String> words = Arrays.stream(Vietnamese.fold(title).split("[^a-z0-9]+")).filter(word -> !word.isEmpty()).toList();
        StringBuilder slug = new StringBuilder();
        for (String word : words) {
            if (slug.length() + word.length() >= LONGEST) {
                break;
            }
            slug.append(slug.length() == 0 ? "" : "-").append(word);
        }
        return slug.toString();
    }
}
