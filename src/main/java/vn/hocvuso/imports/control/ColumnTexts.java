package vn.hocvuso.imports.control;

import java.util.Locale;
import java.util.ResourceBundle;
import vn.hocvuso.imports.rule.ImportKind;

/** What the columns are called and how they are filled in, for files we hand out: in Vietnamese, as everything in them. */
final class ColumnTexts {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(
            "vn.hocvuso.imports.messages", new Locale("vi", "VN"), ColumnTexts.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private ColumnTexts() {}

    static String of(String key) {
        return TEXTS.getString(key);
    }

    static String label(ImportKind kind, String column) {
        return of("column." + kind.code() + "." + column);
    }

    static String about(ImportKind kind, String column) {
        return of("about." + kind.code() + "." + column);
    }
}
