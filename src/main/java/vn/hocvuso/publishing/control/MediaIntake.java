package vn.hocvuso.publishing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.document.Photograph;
import vn.hocvuso.kernel.Refused;

/**
 * Takes a file in for a lesson. What it is is read from its content, never believed of its name. A photograph is drawn anew, at most
 * as wide as a page and the way up it was seen, so that nothing the camera wrote, the place least of all, comes along; a drawing
 * holds nothing but drawing; a recording and its subtitles stay as they are.
 */
@ApplicationScoped
public class MediaIntake {
    /** Bytes taken of each kind before it is worked on. A phone's photograph has up to ten megabytes. */
    private static final Map<String, Integer> LARGEST =
            Map.of("svg", 200_000, "png", 15_000_000, "jpg", 15_000_000, "webp", 500_000, "mp4", 5_000_000, "webm", 5_000_000, "vtt", 200_000);

    private static final Map<String, String> TYPES = Map.of(
            "svg", "image/svg+xml", "png", "image/png", "jpg", "image/jpeg", "webp", "image/webp",
            "mp4", "video/mp4", "webm", "video/webm", "vtt", "text/vtt;charset=UTF-8");

    /** Twice the width of a text column, for sharp screens. */
    private static final int WIDEST = 1_400;

    private static final int LARGEST_PICTURE = 500_000;

    /** Where it was taken, as phones write it into a film: latitude first. */
    private static final Pattern PLACE = Pattern.compile("\u00A9xyz.{4}[+-]\\d\\d|com\\.apple\\.quicktime\\.location", Pattern.DOTALL);

    private Courses courses;

    MediaIntake() {}

    @Inject
    public MediaIntake(Courses courses) {
        this.courses = courses;
    }

    /** Content type by the ending; {@code application/octet-stream} for what no lesson shows. */
    public static String typeOf(String name) {
        return TYPES.getOrDefault(ending(name), "application/octet-stream");
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /**
     * @param path {@code media/x.png}, of a kind lessons show
     * @return what is stored
     * @throws Refused 413 {@code media-too-large}; 422 {@code media-not-what-it-says}, {@code media-broken}, {@code media-drawing-refused},
     *                 {@code media-tells-place}
     */
    public byte[] take(String path, InputStream content) {
        String ending = ending(path);
        byte[] bytes = bytes(path, content, LARGEST.get(ending));
        return switch (ending) {
            case "svg" -> drawing(path, bytes);
            case "png", "jpg" -> photograph(path, ending, bytes);
            default -> asItIs(path, ending, bytes);
        };
    }

    private static byte[] bytes(String path, InputStream content, int largest) {
        try {
            byte[] bytes = content.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new Refused(Refused.Kind.TOO_LARGE, "media-too-large", path, largest / 1_000);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] drawing(String path, byte[] bytes) {
        Set<String> faults = courses.drawingFaults(bytes);
        if (!faults.isEmpty()) {
            throw new Refused("media-drawing-refused", path, String.join(", ", faults));
        }
        return bytes;
    }

    private static byte[] asItIs(String path, String ending, byte[] bytes) {
        boolean right = switch (ending) {
            case "webp" -> startsWith(bytes, 0, "RIFF") && startsWith(bytes, 8, "WEBP") && !holds(bytes, "EXIF") && !holds(bytes, "XMP ");
            case "mp4" -> startsWith(bytes, 4, "ftyp");
            case "webm" -> startsWith(bytes, 0, "\u001A\u0045\u00DF\u00A3");
            default -> startsWith(bytes, 0, "WEBVTT");
        };
        if (!right) {
            throw new Refused("media-not-what-it-says", path);
        }
        if (ending.equals("mp4") && PLACE.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find()) {
            throw new Refused("media-tells-place", path);
        }
        return bytes;
    }

    private static byte[] photograph(String path, String ending, byte[] bytes) {
        boolean right = ending.equals("png") ? startsWith(bytes, 0, "\u0089PNG") : startsWith(bytes, 0, "\u00FF\u00D8\u00FF");
        if (!right) {
            throw new Refused("media-not-what-it-says", path);
        }
        return Photograph.drawnAnew(path, ending, bytes, WIDEST, LARGEST_PICTURE);
    }

    private static boolean startsWith(byte[] content, int at, String mark) {
        byte[] wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= at + wanted.length
                && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static boolean holds(byte[] content, String mark) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(mark);
    }
}
