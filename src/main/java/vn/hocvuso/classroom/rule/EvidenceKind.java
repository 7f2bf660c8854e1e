package vn.hocvuso.classroom.rule;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What evidence may be, by its content and never by its name. */
public enum EvidenceKind {
    PDF("application/pdf", "pdf", "%PDF-"),
    PNG("image/png", "png", "\u0089PNG"),
    JPEG("image/jpeg", "jpg", "\u00FF\u00D8\u00FF");

    private final String contentType;
    private final String ending;
    private final byte[] begins;

    EvidenceKind(String contentType, String ending, String begins) {
        this.contentType = contentType;
        this.ending = ending;
        this.begins = begins.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static Optional<EvidenceKind> of(byte[] content) {
        return Arrays.stream(values())
                .filter(kind -> content.length > kind.begins.length
                        && Arrays.equals(content, 0, kind.begins.length, kind.begins, 0, kind.begins.length))
                .findFirst();
    }

    public String contentType() {
        return contentType;
    }

    public String ending() {
        return ending;
    }

    public boolean picture() {
        return this != PDF;
    }
}
