package vn.hocvuso.imports.rule;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * How a text file writes Vietnamese: what its bytes are read as, and what each cell then has to go through. The two old codes put
 * Vietnamese letters in places of Latin ones and were made readable by fonts (".VnTime", "VNI-Times").
 */
public enum Encoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8, text -> text),
    UTF_16LE("UTF-16", StandardCharsets.UTF_16LE, text -> text),
    UTF_16BE("UTF-16", StandardCharsets.UTF_16BE, text -> text),
    /** Letters and tone marks apart; the cell is composed where every text is. */
    WINDOWS_1258("Windows-1258", Charset.forName("windows-1258"), text -> text),
    TCVN3("TCVN3", StandardCharsets.ISO_8859_1, OldCodes::fromTcvn3),
    VNI("VNI", StandardCharsets.ISO_8859_1, OldCodes::fromVni);

    private final String label;
    private final Charset charset;
    private final UnaryOperator<String> toUnicode;

    Encoding(String label, Charset charset, UnaryOperator<String> toUnicode) {
        this.label = label;
        this.charset = charset;
        this.toUnicode = toUnicode;
    }

    /** As people call it. */
    public String label() {
        return label;
    }

    public Charset charset() {
        return charset;
    }

    /** @param text as {@link #charset} reads it; null stays null */
    public String toUnicode(String text) {
        return text == null ? null : toUnicode.apply(text);
    }
}
