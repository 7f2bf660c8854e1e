package vn.hocvuso.publishing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.rule.Upright;

/**
 * Takes a file in for a lesson. What it is is read from its content, never believed of its name. A photograph is drawn anew, at most
 * as wide as a page and the way up it was seen, so that nothing the camera wrote, the place least of all, comes along; a drawing holds nothing but drawing; a
 * recording and its subtitles stay as they are.
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

    /** Pixels beyond which a picture is a trap or a poster; decoded it would fill the memory. */
    private static final long MOST_PIXELS = 60_000_000L;

    private static final int LARGEST_PICTURE = 500_000;

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
     * @throws Refused 413 {@code media-too-large}; 422 {@code media-not-what-it-says}, {@code media-broken}, {@code media-drawing-refused}
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
        return bytes;
    }

    private static byte[] photograph(String path, String ending, byte[] bytes) {
        boolean right = ending.equals("png") ? startsWith(bytes, 0, "\u0089PNG") : startsWith(bytes, 0, "\u00FF\u00D8\u00FF");
        if (!right) {
            throw new Refused("media-not-what-it-says", path);
        }
        BufferedImage picture = read(path, bytes);
        Upright upright = ending.equals("jpg") ? Upright.of(bytes) : new Upright(1);
        int across = upright.isLying() ? picture.getHeight() : picture.getWidth();
        for (int width = Math.min(WIDEST, across); ; width = width * 3 / 4) {
            int stored = (int) Math.max(1, (long) picture.getWidth() * width / across);
            byte[] drawn = write(turned(drawn(picture, stored, ending.equals("jpg")), upright), ending);
            if (drawn.length <= LARGEST_PICTURE) {
                return drawn;
            }
        }
    }

    /** Asks for the size first: a small file can unfold into gigabytes. */
    private static BufferedImage read(String path, byte[] bytes) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new Refused("media-broken", path);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new Refused(Refused.Kind.TOO_LARGE, "media-too-many-pixels", path, MOST_PIXELS / 1_000_000);
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new Refused("media-broken", path);
        }
    }

    private static BufferedImage drawn(BufferedImage picture, int width, boolean opaque) {
        int height = Math.max(1, (int) ((long) picture.getHeight() * width / picture.getWidth()));
        BufferedImage drawn = new BufferedImage(width, height, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        if (opaque) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
        }
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    private static BufferedImage turned(BufferedImage picture, Upright upright) {
        if (upright.orientation() == 1) {
            return picture;
        }
        int width = upright.isLying() ? picture.getHeight() : picture.getWidth();
        int height = upright.isLying() ? picture.getWidth() : picture.getHeight();
        BufferedImage turned = new BufferedImage(width, height, picture.getType());
        Graphics2D pen = turned.createGraphics();
        pen.drawImage(picture, upright.turning(picture.getWidth(), picture.getHeight()), null);
        pen.dispose();
        return turned;
    }

    private static byte[] write(BufferedImage picture, String ending) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, ending, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
