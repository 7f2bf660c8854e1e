package vn.hocvuso.quiz.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.PeopleSeen;
import vn.hocvuso.quiz.AnswerFileReport;
import vn.hocvuso.quiz.AnswerFiles;

/** Where a supervisor hands in a paper that comes on a file. */
@Named("answerFilePage")
@RequestScoped
public class AnswerFilePage {
    /** Three hundred essays are less. */
    private static final int LARGEST = 2_000_000;

    @Inject
    AnswerFiles files;

    @Inject
    Supervision supervision;

    @Inject
    Event<PeopleSeen> seen;

    private Part file;
    private AnswerFileReport report;

    public void open() {
        supervision.scope();
    }

    /** Stays on the page, which then says what became of it; sent again it says the same. */
    public String take() throws IOException {
        if (file == null || file.getSize() == 0) {
            throw new Refused("answer-file-missing");
        }
        if (file.getSize() > LARGEST) {
            throw new Refused("answer-file-unreadable");
        }
        try (InputStream content = file.getInputStream()) {
            report = files.take(new String(content.readNBytes(LARGEST), StandardCharsets.UTF_8), supervision.scope(), supervision.by());
        }
        seen.fire(PeopleSeen.one("answer-file", report.serviceNumber()));
        return null;
    }

    /** Null before a file was taken. */
    public AnswerFileReport getReport() {
        return report;
    }

    public Part getFile() {
        return null;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
