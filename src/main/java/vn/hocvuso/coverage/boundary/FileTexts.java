package vn.hocvuso.coverage.boundary;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of files: they go up to superiors and into reports, so they are Vietnamese whatever the reader's language. */
final class FileTexts {
    private static final Locale VIETNAMESE = new Locale("vi", "VN");
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            "vn.hocvuso.coverage.messages", VIETNAMESE, FileTexts.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private FileTexts() {}

    static String of(String key, Object... parameters) {
        String text = BUNDLE.getString(key);
        return parameters.length == 0 ? text : new MessageFormat(text, VIETNAMESE).format(parameters);
    }

    /** Headers out of keys. */
    static List<String> list(String... keys) {
        return Arrays.stream(keys).map(FileTexts::of).toList();
    }
}
