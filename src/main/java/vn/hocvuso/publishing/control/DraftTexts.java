package vn.hocvuso.publishing.control;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.catalog.CourseAccess;
import vn.hocvuso.catalog.Term;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.CourseDescription;
import vn.hocvuso.publishing.LessonDescription;

/** Files of a draft as what they mean. A draft may be half written: what is missing is empty, and is told when it is published. */
public final class DraftTexts {
    private DraftTexts() {}

    public static CourseDescription course(byte[] file) {
        return CourseYaml.course(YamlFile.of(CourseFiles.COURSE, text(file), unheard()));
    }

    public static LessonDescription lesson(byte[] file) {
        return CourseYaml.lesson(YamlFile.of("lesson.yaml", text(file), unheard()));
    }

    public static List<Term> glossary(Optional<DraftFiles.Stored> file) {
        return file.map(stored -> CourseYaml.glossary(YamlFile.listOf(CourseFiles.GLOSSARY, text(stored.content()), unheard())))
                .orElse(List.of());
    }

    /** @param course the one the test belongs to */
    static Content.Quiz test(String path, byte[] file, String course) {
        return QuizYaml.read(path, YamlFile.of(path, text(file), unheard()), course, unheard());
    }

    public static CourseAccess access(Optional<DraftFiles.Stored> file) {
        return file.map(stored -> AccessYaml.read(
                        AccessYaml.FILE, YamlFile.listOf(AccessYaml.FILE, text(stored.content()), unheard()), unheard()))
                .orElse(CourseAccess.NONE);
    }

    /**
     * What somebody sent, in the form of {@code access.yaml}; JSON is YAML too.
     *
     * @throws Refused 422 {@code access-unreadable} (what has to be mended)
     */
    public static CourseAccess access(String said, Bulk.Sentences sentences) {
        Findings findings = new Findings(sentences);
        CourseAccess access = AccessYaml.read(AccessYaml.FILE, YamlFile.listOf(AccessYaml.FILE, said, findings), findings);
        if (findings.hasErrors()) {
            throw new Refused("access-unreadable", findings.report().errors().get(0).message());
        }
        return access;
    }

    public static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    /** As texts are kept: composed letters, line feeds, nothing that cannot be seen. */
    public static byte[] bytes(String text) {
        return clean(text).getBytes(StandardCharsets.UTF_8);
    }

    public static String clean(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}&&[^\n\t]]|\uFEFF", "");
        return Normalizer.normalize(lines, Normalizer.Form.NFC);
    }

    /** Text of one line. */
    public static String line(String text) {
        return clean(text).replaceAll("\\s+", " ").strip();
    }

    /** Each of one line; empty ones are dropped. */
    public static List<String> lines(List<String> texts) {
        return texts.stream().map(DraftTexts::line).filter(text -> !text.isEmpty()).toList();
    }

    private static Findings unheard() {
        return new Findings((code, parameters) -> code);
    }
}
