package vn.hocvuso.document;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Which way up a photograph is. A phone writes the picture as its sensor lies and says beside it, in Exif, how it was held; whoever
 * drops Exif has to turn the picture first (Exif 2.3, tag 0x0112; JEITA CP-3451C §4.6.4).
 *
 * @param orientation 1 to 8; 1: as it is
 */
public record Upright(int orientation) {
    static final Upright AS_IT_IS = new Upright(1);
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int MARK = 0xFF;
    private static final int APP1 = 0xE1;
    private static final int PICTURE_BEGINS = 0xDA;
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;
    private static final int LAST = 8;
    private static final int FIRST_LYING = 5;

    /** What a JPEG says of itself; as it is, where it says nothing or what makes no sense. */
    public static Upright of(byte[] jpeg) {
        try {
            ByteBuffer file = ByteBuffer.wrap(jpeg).position(2);
            while ((file.get() & MARK) == MARK) {
                int kind = file.get() & MARK;
                int length = file.getShort() & 0xFFFF;
                if (kind == PICTURE_BEGINS || length < 2) {
                    return AS_IT_IS;
                }
                ByteBuffer segment = file.slice(file.position(), length - 2);
                file.position(file.position() + length - 2);
                byte[] name = new byte[Math.min(EXIF.length, segment.remaining())];
                segment.get(name);
                if (kind == APP1 && Arrays.equals(name, EXIF)) {
                    return inTiff(segment.slice());
                }
            }
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException cutShort) {
            return AS_IT_IS;
        }
        return AS_IT_IS;
    }

    private static Upright inTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG && tiff.getShort(entry + 2) == SHORT) {
                int said = tiff.getShort(entry + LAST) & 0xFFFF;
                return said >= 1 && said <= LAST ? new Upright(said) : AS_IT_IS;
            }
        }
        return AS_IT_IS;
    }

    /** Width and height change places. */
    boolean isLying() {
        return orientation >= FIRST_LYING;
    }

    /**
     * Turns and mirrors the picture so that it stands as it was seen.
     *
     * @param width  of the picture as it is stored
     * @param height likewise
     */
    AffineTransform turning(int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
