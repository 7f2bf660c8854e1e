package vn.hocvuso.catalog.control;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Photographs a lesson may show besides drawings, and recordings with their subtitles. A name alone is no proof: the first bytes
 * have to agree.
 */
final class Pictures {
    private static final int LARGEST_PICTURE = 500_000;
    private static final int LARGEST_RECORDING = 5_000_000;
    private static final int LARGEST_SUBTITLES = 200_000;

    private static final Map<String, String> TYPES = Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "webp", "image/webp",
            "mp4", "video/mp4",
            "webm", "video/webm",
            "vtt", "text/vtt");

    private Pictures() {}

    /** Empty for anything else. */
    static Optional<String> typeOf(String path) {
        return Optional.ofNullable(TYPES.get(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
    }

    static boolean isWhatItSays(String path, byte[] content) {
        return typeOf(path).map(type -> switch (type) {
            case "image/png" -> startsWith(content, 0, 0x89, 'P', 'N', 'G');
            case "image/jpeg" -> startsWith(content, 0, 0xFF, 0xD8, 0xFF);
            case "video/mp4" -> startsWith(content, 4, 'f', 't', 'y', 'p');
            case "video/webm" -> startsWith(content, 0, 0x1A, 0x45, 0xDF, 0xA3);
            case "text/vtt" -> startsWith(content, 0, 'W', 'E', 'B', 'V', 'T', 'T');
            default -> startsWith(content, 0, 'R', 'I', 'F', 'F') && startsWith(content, 8, 'W', 'E', 'B', 'P');
        }).orElse(false);
    }

    static boolean isRecording(String path) {
        return typeOf(path).filter(type -> type.startsWith("video/")).isPresent();
    }

    /** Bytes a file of this name may have. */
    static int largest(String path) {
        return switch (typeOf(path).orElse("").split("/")[0]) {
            case "video" -> LARGEST_RECORDING;
            case "text" -> LARGEST_SUBTITLES;
            default -> LARGEST_PICTURE;
        };
    }

    /** Subtitles stand beside their recording under the same name. */
    static String subtitlesOf(String recording) {
        return recording.substring(0, recording.lastIndexOf('.')) + ".vtt";
    }

    /** A photograph knows where it was taken; here it must not. */
    static boolean tellsItsPlace(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).contains("Exif\0\0")
                || startsWith(content, 8, 'W', 'E', 'B', 'P') && new String(content, StandardCharsets.ISO_8859_1).contains("EXIF");
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
