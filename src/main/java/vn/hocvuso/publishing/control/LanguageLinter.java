package vn.hocvuso.publishing.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import vn.hocvuso.publishing.rule.Prose;

/** The language of lessons and questions: sentences, spelling, words that belong on no screen. */
final class LanguageLinter {
    private LanguageLinter() {}

    /** {@code spellings.tsv}: how a word is not written, a tab, how it is. */
    static Map<String, String> spellings() {
        Map<String, String> spellings = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                LanguageLinter.class.getResourceAsStream("/vn/hocvuso/publishing/spellings.tsv"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> line.indexOf('\t') > 0).forEach(line ->
                    spellings.put(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return spellings;
    }

    /** @param line of the file, from the line of the text */
    static void check(String text, Map<String, String> spellings, String file, IntUnaryOperator line, Findings findings) {
        for (Prose.Remark remark : Prose.remarks(text, spellings)) {
            int at = line.applyAsInt(remark.line());
            if (remark.grave()) {
                findings.error(file, at, remark.code(), remark.parameters().toArray());
            } else {
                findings.warning(file, at, remark.code(), remark.parameters().toArray());
            }
        }
    }
}
