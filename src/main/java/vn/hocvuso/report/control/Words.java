package vn.hocvuso.report.control;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The Vietnamese words of the printed report, whatever the reader's language. */
final class Words {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("vn.hocvuso.report.paper", Locale.ROOT, Words.class.getClassLoader());

    private Words() {}

    static String text(String key) {
        return TEXTS.getString(key);
    }

    /** @param values in the words they are to be read in */
    static String of(String key, Object... values) {
        return new MessageFormat(TEXTS.getString(key).replace("'", "''"), Locale.ROOT).format(values);
    }
}
