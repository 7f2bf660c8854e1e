package vn.hocvuso.questionbank;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people type them, the Vietnamese way first: {@code 1.234,5} is 1234.5 and {@code 1.234} is a thousand odd. Where
 * that reading makes no sense the other is taken: {@code 3.5} is three and a half, {@code 1,234,567} and {@code 1,234.5} group
 * with commas.
 */
public final class AnswerNumber {
    /** More digits than any answer needs; keeps a hostile one from costing anything. */
    private static final int LONGEST = 40;

    private static final String PLAIN = "\\d+";
    private static final Pattern DOTS_GROUP = Pattern.compile("[1-9]\\d{0,2}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern COMMAS_GROUP =
            Pattern.compile("[1-9]\\d{0,2}(,\\d{3}){2,}(\\.\\d+)?|[1-9]\\d{0,2}(,\\d{3})+\\.\\d+");
    private static final Pattern ONE_MARK = Pattern.compile("\\d*[.,]\\d+|" + PLAIN);

    private AnswerNumber() {}

    /** Empty when it is no number. A sign, blanks and a per-cent sign at the end are allowed. */
    public static Optional<BigDecimal> parse(String typed) {
        String text = typed.replaceAll("[\\s\\u00a0\\u202f]", "").replace('\u2212', '-');
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        boolean negative = text.startsWith("-");
        text = text.replaceFirst("^[+-]", "").replaceFirst("%$", "");
        String plain;
        if (DOTS_GROUP.matcher(text).matches()) {
            plain = text.replace(".", "").replace(',', '.');
        } else if (COMMAS_GROUP.matcher(text).matches()) {
            plain = text.replace(",", "");
        } else if (ONE_MARK.matcher(text).matches()) {
            plain = text.replace(',', '.');
        } else {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(plain);
        return Optional.of(negative ? value.negate() : value);
    }

    /** The Vietnamese decimal comma, without grouping. */
    public static String print(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
