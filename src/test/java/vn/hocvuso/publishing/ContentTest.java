package vn.hocvuso.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.hocvuso.publishing.control.ContentCheck;
import vn.hocvuso.testing.Sentences;

/** The editor of this house: reads {@code content/} and prints what to mend. */
class ContentTest {
    @Test
    void everything_in_content_fits_together() {
        ContentReport report = ContentCheck.of(Path.of("content"), new Sentences());
        report.warnings().forEach(warning -> System.err.println("[content] lưu ý: " + warning));
        assertThat(report.warnings()).as("only a day to look again may pass").allMatch(warning -> warning.code().equals("review-past"));
        assertThat(report.errors())
                .as("Cần sửa trong content/:\n"
                        + report.errors().stream().map(Object::toString).collect(Collectors.joining("\n")))
                .isEmpty();
    }
}
