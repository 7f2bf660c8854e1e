package vn.hocvuso.personnel.rule;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hocvuso.kernel.Vietnamese;

/**
 * A rank (domain.md §3). Text does not sort: B1 is higher than B2 while H1 is lower than H3.
 *
 * @param level 1 Binh nhì to 17 Đại tướng
 * @param name  as printed; the navy's generals have names of their own on the levels of the others
 */
public record Rank(int level, String name) {
    /** People without a rank: workers and officials. */
    public static final int NONE = 0;

    private static final List<String[]> TABLE = List.of(
            row("Binh nhì", "B2"), row("Binh nhất", "B1"), row("Hạ sĩ", "H1"), row("Trung sĩ", "H2"), row("Thượng sĩ", "H3"),
            row("Thiếu úy", "1/"), row("Trung úy", "2/"), row("Thượng úy", "3/"), row("Đại úy", "4/"),
            row("Thiếu tá", "1//"), row("Trung tá", "2//"), row("Thượng tá", "3//"), row("Đại tá", "4//"),
            row("Thiếu tướng", "Chuẩn Đô đốc"), row("Trung tướng", "Phó Đô đốc"), row("Thượng tướng", "Đô đốc"), row("Đại tướng"));
    private static final Pattern SHORT_FORM = Pattern.compile("[BH]\\d|\\d/{1,2}");
    private static final Map<String, Rank> BY_KEY = new HashMap<>();

    static {
        for (int level = 1; level <= TABLE.size(); level++) {
            String[] names = TABLE.get(level - 1);
            BY_KEY.put(key(names[0]), new Rank(level, names[0]));
            if (names.length > 1) {
                boolean naval = level >= 14;
                BY_KEY.put(key(names[1]), new Rank(level, naval ? names[1] : names[0]));
            }
        }
    }

    /** What a level is called on land. */
    static String nameOf(int level) {
        return TABLE.get(level - 1)[0];
    }

    /** All names, low to high; the navy's beside those of the same level. */
    public static List<String> names() {
        return BY_KEY.values().stream().distinct().sorted(Comparator.comparingInt(Rank::level).thenComparing(Rank::name)).map(Rank::name).toList();
    }

    private static String[] row(String... names) {
        return names;
    }

    /** @param text full name in any capitals and accents, or roster short form */
    public static Optional<Rank> named(String text) {
        return Optional.ofNullable(BY_KEY.get(key(text)));
    }

    private static String key(String text) {
        String bare = text.replace(" ", "").toUpperCase(Locale.ROOT);
        return SHORT_FORM.matcher(bare).matches() ? bare : String.join(" ", Vietnamese.searchWords(text));
    }
}
