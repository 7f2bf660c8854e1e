package vn.hocvuso.unit.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocvuso.kernel.Vietnamese;

/** How rosters write a numbered unit: the letter of its type and its number, {@code c5} for "Đại đội 5" (domain.md §3). */
public final class RosterForm {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private RosterForm() {}

    /** @return empty text when the type has no letter or the name no number */
    public static String of(UnitType type, String name) {
        if (type == null || type.shortForm() == null) {
            return "";
        }
        Matcher number = NUMBER.matcher(name);
        return number.find() ? type.shortForm() + number.group() : "";
    }

    /** The folded words a unit is found by, each with a blank before it, so that " d2" finds the words that begin so. */
    public static String searchKey(String code, UnitState state, UnitType type) {
        StringBuilder key = new StringBuilder();
        for (String text : new String[] {state.name(), state.shortName(), of(type, state.name()), code}) {
            if (text != null) {
                Vietnamese.searchWords(text).forEach(word -> key.append(' ').append(word));
            }
        }
        return key.length() <= 400 ? key.toString() : key.substring(0, 400);
    }
}
