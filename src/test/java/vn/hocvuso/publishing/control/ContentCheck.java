package vn.hocvuso.publishing.control;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import vn.hocvuso.catalog.control.LessonMarkdown;
import vn.hocvuso.interop.gift.GiftFiles;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.publishing.ContentReport;

/** The linter without a database behind it. */
public final class ContentCheck {
    private ContentCheck() {}

    public static ContentReport of(Path directory, Bulk.Sentences sentences) {
        return check(ContentFiles.ofDirectory(directory), LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")), sentences);
    }

    public static ContentReport of(Map<String, byte[]> files, LocalDate today, Bulk.Sentences sentences) {
        return check(ContentFiles.of(files), today, sentences);
    }

    private static ContentReport check(ContentFiles files, LocalDate today, Bulk.Sentences sentences) {
        Findings findings = new Findings(sentences);
        Content content = new ContentReader(files, new GiftFiles(), findings).read();
        new ContentLinter(
                        content,
                        new ContentLinter.Known(Set.of(), Set.of(), Set.of(), Set.of(), units -> units),
                        (course, lesson) -> LessonMarkdown.render(course.slug(), lesson.key(), lesson.markdown(), lesson.media(), course.glossary()),
                        today,
                        findings)
                .check();
        return findings.report();
    }
}
