package vn.hocvuso.document;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code as the path of an SVG drawing: a page shows it without a picture file and without a script. */
public final class QrCode {
    private static final int QUIET_ZONE = 4; // modules of white around it, ISO/IEC 18004

    private QrCode() {}

    /** @param size modules a side, quiet zone included: the drawing's view box */
    public record Drawing(int size, String path) {}

    public static Drawing of(String text) {
        try {
            ByteMatrix modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < modules.getHeight(); y++) {
                for (int x = 0; x < modules.getWidth(); x++) {
                    if (modules.get(x, y) == 1) {
                        path.append('M').append(x + QUIET_ZONE).append(' ').append(y + QUIET_ZONE).append("h1v1h-1z");
                    }
                }
            }
            return new Drawing(modules.getWidth() + 2 * QUIET_ZONE, path.toString());
        } catch (WriterException e) {
            throw new IllegalStateException("no QR code can be drawn of " + text.length() + " characters", e);
        }
    }
}
