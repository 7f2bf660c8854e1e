package vn.hocvuso.imports.control;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.hocvuso.imports.UnreadableFile;
import vn.hocvuso.imports.rule.Encoding;
import vn.hocvuso.imports.rule.EncodingGuess;

/** A text file whose encoding was found out: by its mark, by its zeros, by being UTF-8 throughout, or by what the old codes give. */
final class TextFile {
    private static final int START = 4_096;
    private static final int SAMPLE = 400_000;

    private final Path file;
    private final Encoding encoding;
    private final int marked;

    private TextFile(Path file, Encoding encoding, int marked) {
        this.file = file;
        this.encoding = encoding;
        this.marked = marked;
    }

    /** @throws UnreadableFile {@code not-utf8} when no encoding is certain, at the first row that is none */
    static TextFile of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(START);
        }
        if (begins(start, 0xef, 0xbb, 0xbf)) {
            return new TextFile(file, Encoding.UTF_8, 3);
        }
        if (begins(start, 0xff, 0xfe) || begins(start, 0xfe, 0xff)) {
            return new TextFile(file, start[0] == (byte) 0xff ? Encoding.UTF_16LE : Encoding.UTF_16BE, 2);
        }
        var zeros = EncodingGuess.ofZeros(start);
        return zeros.isPresent() ? new TextFile(file, zeros.get(), 0) : new TextFile(file, eightBits(file), 0);
    }

    private static boolean begins(byte[] start, int... with) {
        boolean same = start.length >= with.length;
        for (int i = 0; same && i < with.length; i++) {
            same = (start[i] & 0xff) == with[i];
        }
        return same;
    }

    private static Encoding eightBits(Path file) throws IOException {
        Utf8Scan scan = new Utf8Scan();
        StringBuilder sample = new StringBuilder();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            byte[] piece = new byte[1 << 16];
            for (int length = in.read(piece); length > 0; length = in.read(piece)) {
                scan.take(piece, length);
                if (sample.length() < SAMPLE) {
                    sample.append(new String(piece, 0, length, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return scan.isUtf8() ? Encoding.UTF_8
                : EncodingGuess.of(sample.toString()).orElseThrow(() -> new UnreadableFile(scan.lineOfFirstFault(), null, "not-utf8"));
    }

    Encoding encoding() {
        return encoding;
    }

    /** As the encoding's charset reads it; cells then go through {@link Encoding#toUnicode}. */
    Reader open() throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(marked);
        var decoder = encoding.charset().newDecoder().onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new InputStreamReader(in, decoder);
    }
}
