package vn.hocvuso.notification.rule;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of messages, in the reader's language: made when a message is read or mailed, never stored. */
public final class Wording {
    public static final Locale VIETNAMESE = new Locale("vi", "VN");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle texts;

    private Wording(Locale locale) {
        this.locale = locale;
        texts = ResourceBundle.getBundle("vn.hocvuso.notification.messages", locale, Wording.class.getClassLoader(), NO_FALLBACK);
    }

    /** English for English, Vietnamese for everybody else. */
    public static Wording in(Locale reader) {
        return new Wording("en".equals(reader.getLanguage()) ? Locale.ENGLISH : VIETNAMESE);
    }

    /** @param key of the feature's bundle; days are written dd/MM/yyyy */
    public String of(String key, Object... values) {
        Object[] shown = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            shown[i] = values[i] instanceof LocalDate day ? DAY.format(day) : values[i];
        }
        return new MessageFormat(texts.getString(key), locale).format(shown);
    }
}
