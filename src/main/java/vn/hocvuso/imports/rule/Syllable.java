package vn.hocvuso.imports.rule;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether letters make a Vietnamese syllable: first consonant, vowels, last consonant, at most one tone. Names of other peoples may not. */
final class Syllable {
    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0309\\u0303\\u0301\\u0323]");
    private static final Pattern SHAPE = Pattern.compile("(ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?"
            + "(iêu|yêu|oai|oay|oao|oeo|uây|uôi|ươi|ươu|uya|uyê|uyu|uao|uêu"
            + "|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi|oo|ua|uâ|uă|uê|ui|uô|uơ|uy|ưa|ươ|ưi|ưu|yê|ya"
            + "|[aăâeêioôơuưy])?(ch|ng|nh|[cmnpt])?");
    private static final Pattern CASE = Pattern.compile("\\p{Lu}?\\p{Ll}*|\\p{Lu}+");

    private Syllable() {}

    static boolean isVietnamese(String word) {
        String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
        if (composed.isEmpty() || !CASE.matcher(composed).matches()) {
            return false;
        }
        String apart = Normalizer.normalize(composed.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        String toneless = Normalizer.normalize(TONES.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
        boolean oneTone = apart.length() - TONES.matcher(apart).replaceAll("").length() <= 1;
        return oneTone && SHAPE.matcher(toneless).matches() && toneless.matches(".*[aăâeêioôơuưy].*");
    }
}
