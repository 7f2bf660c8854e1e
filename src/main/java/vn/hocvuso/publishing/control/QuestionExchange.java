package vn.hocvuso.publishing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.imports.ImportView.RowError;
import vn.hocvuso.interop.gift.GiftFiles;
import vn.hocvuso.interop.gift.GiftReading;
import vn.hocvuso.interop.gift.GiftText;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.QuestionFile;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.StoredQuestion;

/** Question files of a bank: which formats there are, and what a file holds before it is stored. */
@ApplicationScoped
public class QuestionExchange {
    /** Bytes; five thousand questions with feedback are about three million. */
    public static final int LARGEST = 10_000_000;

    /** Moodle XML, Aiken, QTI and XLSX will stand here when they can be read. */
    private static final List<String> FORMATS = List.of("gift");

    private GiftFiles gift;
    private Questions questions;
    private Courses courses;
    private Bulk.Sentences sentences;

    QuestionExchange() {}

    @Inject
    public QuestionExchange(GiftFiles gift, Questions questions, Courses courses, Bulk.Sentences sentences) {
        this.gift = gift;
        this.questions = questions;
        this.courses = courses;
        this.sentences = sentences;
    }

    /**
     * What a file holds.
     *
     * @param total    questions found, readable or not
     * @param rejected of those, what cannot be stored; a text between questions is one too
     * @param blocked  whether one of them keeps the whole file out
     */
    public record Reading(List<QuestionDraft> drafts, int total, int rejected, boolean blocked, List<RowError> errors) {}

    /** @throws Refused 422 {@code unsupported-format} (format, list) */
    public void requireFormat(String format) {
        if (format == null || !FORMATS.contains(format)) {
            throw new Refused("unsupported-format", String.valueOf(format), String.join(", ", FORMATS));
        }
    }

    public Reading read(byte[] file) {
        GiftReading reading = gift.read(file);
        List<RowError> errors = new ArrayList<>();
        reading.problems().forEach(problem ->
                errors.add(error(problem.line(), problem.code(), problem.parameters().toArray())));
        boolean blocked = reading.problems().stream().anyMatch(problem -> !problem.isNote());
        Set<String> skills = courses.skillCodes();
        List<QuestionDraft> drafts = new ArrayList<>();
        for (GiftReading.Found found : reading.questions()) {
            List<String> unknown = found.draft().skills().stream().filter(code -> !skills.contains(code)).sorted().toList();
            if (unknown.isEmpty()) {
                drafts.add(found.draft());
            } else {
                blocked = true;
                errors.add(error(found.line(), "skill-unknown", String.join(", ", unknown)));
            }
        }
        if (reading.questions().isEmpty() && reading.problems().isEmpty()) {
            blocked = true;
            errors.add(error(1, "no-questions"));
        }
        int total = reading.questions().size() + reading.problems().size();
        return new Reading(drafts, total, total - drafts.size(), blocked, errors);
    }

    private RowError error(int line, String code, Object... parameters) {
        return new RowError(line, null, code, sentences.of(code, parameters));
    }

    public QuestionFile write(String bank) {
        GiftText written = gift.write(
                questions.all(bank).stream().map(StoredQuestion::draft).toList());
        return new QuestionFile(bank + ".gift", "text/plain;charset=UTF-8", written.text(), written.unwritten());
    }
}
