package vn.hocvuso.catalog.control;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Photographs a lesson may show besides drawings. A name alone is no proof: the first bytes have to agree. */
final class Pictures {
    static final int LARGEST = 500_000;

    private static final Map<String, String> TYPES =
            Map.of("png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg", "webp", "image/webp");

    private Pictures() {}

    /** Empty for anything else. */
    static Optional<String> typeOf(String path) {
        return Optional.ofNullable(TYPES.get(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
    }

    static boolean isWhatItSays(String path, byte[] content) {
        return typeOf(path).map(type -> switch (type) {
            case "image/png" -> startsWith(content, 0, 0x89, 'P', 'N', 'G');
            case "image/jpeg" -> startsWith(content, 0, 0xFF, 0xD8, 0xFF);
            default -> startsWith(content, 0, 'R', 'I', 'F', 'F') && startsWith(content, 8, 'W', 'E', 'B', 'P');
        }).orElse(false);
    }

    /** A photograph knows where it was taken; here it must not. */
    static boolean tellsItsPlace(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).contains("Exif\0\0");
    }

    private static boolean startsWith(byte[] content, int at, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (content.length <= at + i || (content[at + i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
