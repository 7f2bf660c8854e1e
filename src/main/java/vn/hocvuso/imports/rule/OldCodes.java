package vn.hocvuso.imports.rule;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The two codes in which most Vietnamese documents were written before Unicode. TCVN3 (ABC, TCVN 5712:1993 VN3) has one byte a
 * letter and no capitals with a tone: those were the small letters in a font of capitals. VNI puts a sign for tone and shape
 * behind the plain letter.
 */
public final class OldCodes {
    private static final Map<Character, Character> TCVN3 = pairs("""
            \u00a1Ă\u00a2Â\u00a3Ê\u00a4Ô\u00a5Ơ\u00a6Ư\u00a7Đ\u00a8ă\u00a9â\u00aaê\u00abô\u00acơ\u00adư\u00aeđ
            \u00b5à\u00b6ả\u00b7ã\u00b8á\u00b9ạ\u00bbằ\u00bcẳ\u00bdẵ\u00beắ\u00c6ặ\u00c7ầ\u00c8ẩ\u00c9ẫ\u00caấ\u00cbậ
            \u00ccè\u00ceẻ\u00cfẽ\u00d0é\u00d1ẹ\u00d2ề\u00d3ể\u00d4ễ\u00d5ế\u00d6ệ\u00d7ì\u00d8ỉ\u00dcĩ\u00ddí\u00deị
            \u00dfò\u00e1ỏ\u00e2õ\u00e3ó\u00e4ọ\u00e5ồ\u00e6ổ\u00e7ỗ\u00e8ố\u00e9ộ\u00eaờ\u00ebở\u00ecỡ\u00edớ\u00eeợ
            \u00efù\u00f1ủ\u00f2ũ\u00f3ú\u00f4ụ\u00f5ừ\u00f6ử\u00f7ữ\u00f8ứ\u00f9ự\u00faỳ\u00fbỷ\u00fcỹ\u00fdý\u00feỵ
            """);

    /** Letters that stand alone in VNI. */
    private static final Map<Character, Character> VNI_ALONE = pairs("ñđÑĐôơÔƠöưÖƯììÌÌíí\u00cdÍæỉÆỈóĩÓĨòịÒỊîỵÎỴ");

    /** Of each letter, the signs that may follow and what the two make. */
    private static final Map<String, Character> VNI_PAIRS = vniPairs();

    private OldCodes() {}

    private static Map<Character, Character> pairs(String text) {
        String bare = text.replaceAll("\\s+", "");
        Map<Character, Character> pairs = new HashMap<>();
        for (int i = 0; i < bare.length(); i += 2) {
            pairs.put(bare.charAt(i), bare.charAt(i + 1));
        }
        return pairs;
    }

    private static Map<String, Character> vniPairs() {
        Map<String, Character> pairs = new HashMap<>();
        put(pairs, "a", "ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ");
        put(pairs, "e", "ùøûõïâáàåãä", "éèẻẽẹêếềểễệ");
        put(pairs, "o", "ùøûõïâáàåãä", "óòỏõọôốồổỗộ");
        put(pairs, "u", "ùøûõï", "úùủũụ");
        put(pairs, "y", "ùøûõ", "ýỳỷỹ");
        put(pairs, "ô", "ùøûõï", "ớờởỡợ");
        put(pairs, "ö", "ùøûõï", "ứừửữự");
        return pairs;
    }

    private static void put(Map<String, Character> pairs, String letter, String signs, String made) {
        for (int i = 0; i < signs.length(); i++) {
            String sign = signs.substring(i, i + 1);
            char capital = Character.toUpperCase(made.charAt(i));
            pairs.put(letter + sign, made.charAt(i));
            pairs.put(letter.toUpperCase(Locale.ROOT) + sign, capital);
            pairs.put(letter.toUpperCase(Locale.ROOT) + sign.toUpperCase(Locale.ROOT), capital);
        }
    }

    /** @param text TCVN3 bytes read as Latin-1; what is no letter of the code stays */
    public static String fromTcvn3(String text) {
        StringBuilder unicode = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            unicode.append(TCVN3.getOrDefault(text.charAt(i), text.charAt(i)));
        }
        return unicode.toString();
    }

    /** @param text VNI bytes read as Latin-1; what is no letter of the code stays */
    public static String fromVni(String text) {
        StringBuilder unicode = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            Character both = i + 1 < text.length() ? VNI_PAIRS.get(text.substring(i, i + 2)) : null;
            if (both != null) {
                unicode.append(both.charValue());
                i++;
            } else {
                unicode.append(VNI_ALONE.getOrDefault(text.charAt(i), text.charAt(i)));
            }
        }
        return unicode.toString();
    }
}
