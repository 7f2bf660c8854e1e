package vn.hocvuso.questionbank;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** The text of a question file that is plain text: UTF-8, with or without a byte order mark, and nothing that only looks like it. */
public final class PlainFile {
    private PlainFile() {}

    /**
     * In NFC, without the byte order mark.
     *
     * @throws QuestionFault {@code not-utf8} (what it seems to be) on the line of the first byte that is wrong
     */
    public static String text(byte[] file) {
        if (startsWith(file, 0xFF, 0xFE) || startsWith(file, 0xFE, 0xFF)) {
            throw QuestionFault.wrong(1, "not-utf8", "UTF-16");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer chars = CharBuffer.allocate(file.length);
        CoderResult result = decoder.decode(bytes, chars, true);
        if (result.isError()) {
            throw QuestionFault.wrong(line(file, bytes.position()), "not-utf8", "Windows-1252, Windows-1258, TCVN3 …");
        }
        String text = chars.flip().toString();
        int nought = text.indexOf('\0');
        if (nought >= 0) {
            boolean wide = text.chars().filter(c -> c == '\0').count() > text.length() / 4;
            throw QuestionFault.wrong(line(file, nought), wide ? "not-utf8" : "control-character", "UTF-16");
        }
        return Normalizer.normalize(text.startsWith("\uFEFF") ? text.substring(1) : text, Normalizer.Form.NFC);
    }

    private static boolean startsWith(byte[] file, int first, int second) {
        return file.length > 1 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }

    private static int line(byte[] file, int at) {
        int line = 1;
        for (int i = 0; i < at && i < file.length; i++) {
            line += file[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
