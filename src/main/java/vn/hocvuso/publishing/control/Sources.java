package vn.hocvuso.publishing.control;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.SortedMap;

/** The files of a tree as texts: UTF-8, NFC, and named as they should be, or noted. */
final class Sources {
    static final int LONGEST_SLUG = 80;

    private final ContentFiles files;
    final Findings findings;

    Sources(ContentFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    SortedMap<String, byte[]> all() {
        return files.all();
    }

    boolean has(String path) {
        return files.all().containsKey(path);
    }

    /** Files below a folder, by their whole path. */
    SortedMap<String, byte[]> below(String folder) {
        return files.below(folder);
    }

    /** A slug is the name of its folder or file. */
    void sameAsName(String path, String slug, String name) {
        if (!slug.isEmpty() && !slug.equals(name)) {
            findings.error(path, 1, "slug-not-name", slug, name);
        }
    }

    /** Null, and noted, when it cannot be read. */
    YamlFile yaml(String path) {
        String text = text(path);
        return text == null ? null : YamlFile.of(path, text, findings);
    }

    /** A file that is a list; empty when it is not there, and noted when it cannot be read. */
    List<YamlFile> yamlList(String path) {
        String text = has(path) ? text(path) : null;
        return text == null ? List.of() : YamlFile.listOf(path, text, findings);
    }

    /** Null, and noted, when it is no UTF-8. */
    String text(String path) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(files.all().get(path))).toString();
            checkForm(path, text);
            return text;
        } catch (CharacterCodingException e) {
            findings.error(path, 1, "file-not-utf8");
            return null;
        }
    }

    private void checkForm(String path, String text) {
        if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return;
        }
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!Normalizer.isNormalized(lines[i], Normalizer.Form.NFC)) {
                findings.error(path, i + 1, "file-not-nfc");
                return;
            }
        }
    }
}
