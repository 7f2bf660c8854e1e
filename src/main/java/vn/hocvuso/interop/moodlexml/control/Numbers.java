package vn.hocvuso.interop.moodlexml.control;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import vn.hocvuso.questionbank.QuestionFault;

/** Numbers as Moodle writes them: a decimal point, perhaps an exponent. */
final class Numbers {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d{1,3})?");
    private static final int LONGEST = 40;

    private Numbers() {}

    static BigDecimal read(String number, int line) {
        if (number.length() > LONGEST || !NUMBER.matcher(number).matches()) {
            throw QuestionFault.wrong(line, "moodle-number", number);
        }
        return new BigDecimal(number.replace(',', '.'));
    }

    /** Without exponent and without noughts at the end. */
    static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    static BigDecimal half(BigDecimal sum) {
        return plain(sum.multiply(new BigDecimal("0.5")));
    }
}
