package vn.hocvuso.classroom.boundary;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import vn.hocvuso.kernel.Refused;

/** A table that was handed in, with a form or as a body: not read beyond what may be taken. */
final class Upload {
    private static final int LARGEST = 2_000_000;

    private Upload() {}

    /**
     * @param missing code of the refusal when no file was chosen, or an empty one
     * @throws Refused 413 {@code body-too-large}
     */
    static byte[] bytes(Part file, String missing) throws IOException {
        if (file == null || file.getSize() == 0) {
            throw new Refused(missing);
        }
        try (InputStream content = file.getInputStream()) {
            return bytes(content);
        }
    }

    /** @throws Refused 413 {@code body-too-large} */
    static byte[] bytes(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new Refused(Refused.Kind.TOO_LARGE, "body-too-large", LARGEST / 1000);
        }
        return bytes;
    }
}
