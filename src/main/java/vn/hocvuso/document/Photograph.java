package vn.hocvuso.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import vn.hocvuso.kernel.Refused;

/** A photograph drawn anew, the way up it was seen, so that nothing the camera wrote, the place least of all, comes along. */
public final class Photograph {
    /** Pixels beyond which a picture is a trap or a poster; decoded it would fill the memory. */
    private static final long MOST_PIXELS = 60_000_000L;

    private Photograph() {}

    /**
     * @param name    told when it is refused
     * @param ending  {@code png} or {@code jpg}
     * @param widest  pixels
     * @param largest bytes; it is drawn narrower until it fits
     * @throws Refused 413 {@code media-too-many-pixels}; 422 {@code media-broken}
     */
    public static byte[] drawnAnew(String name, String ending, byte[] bytes, int widest, int largest) {
        BufferedImage picture = read(name, bytes);
        Upright upright = ending.equals("jpg") ? Upright.of(bytes) : Upright.AS_IT_IS;
        int across = upright.isLying() ? picture.getHeight() : picture.getWidth();
        for (int width = Math.min(widest, across); ; width = width * 3 / 4) {
            int stored = (int) Math.max(1, (long) picture.getWidth() * width / across);
            byte[] drawn = write(turned(drawn(picture, stored, ending.equals("jpg")), upright), ending);
            if (drawn.length <= largest) {
                return drawn;
            }
        }
    }

    /** Asks for the size first: a small file can unfold into gigabytes. */
    private static BufferedImage read(String name, byte[] bytes) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new Refused("media-broken", name);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new Refused(Refused.Kind.TOO_LARGE, "media-too-many-pixels", name, MOST_PIXELS / 1_000_000);
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new Refused("media-broken", name);
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
        if (upright.equals(Upright.AS_IT_IS)) {
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
}
