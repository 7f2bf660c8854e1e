package vn.hocvuso.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.imports.ImportView;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.control.QuestionExchange;
import vn.hocvuso.publishing.control.QuestionLook;
import vn.hocvuso.questionbank.BankView;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionFormat;
import vn.hocvuso.questionbank.QuestionReading.Found;
import vn.hocvuso.questionbank.QuestionWriting;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.StoreReport;
import vn.hocvuso.questionbank.StoredQuestion;

/**
 * Question banks for their authors: opened, filled from a file of any format, taken out as one. A file is read on the spot; all
 * of it is stored or nothing, unless its author asked to leave out what is wrong.
 */
@ApplicationScoped
@Transactional
public class QuestionFiles {
    private QuestionExchange exchange;
    private Questions questions;
    private Imports imports;
    private Caller caller;
    private Event<DomainEvent> events;

    QuestionFiles() {}

    @Inject
    public QuestionFiles(
            QuestionExchange exchange, Questions questions, Imports imports, Caller caller, Event<DomainEvent> events) {
        this.exchange = exchange;
        this.questions = questions;
        this.imports = imports;
        this.caller = caller;
        this.events = events;
    }

    /** @param skip leave out what is wrong and store the rest */
    public record Order(String format, boolean dryRun, boolean skip) {}

    /**
     * Opens a bank or renames it.
     *
     * @return whether it is new
     * @throws Refused 403; 422 {@code invalid-fields}
     */
    public boolean defineBank(String slug, String title) {
        requireAuthor();
        return questions.define(slug, title);
    }

    /** Every bank, by slug. */
    public List<BankView> banks() {
        requireAuthor();
        return questions.banks();
    }

    /** @throws NotFound when there is no such bank */
    public BankView bank(String slug) {
        return banks().stream()
                .filter(bank -> bank.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFound("question bank " + slug));
    }

    /**
     * Reads a file of questions into a bank: all of them or none.
     *
     * @return status {@code done}, or {@code rejected} with the errors; kept for {@code /imports/{id}}
     * @throws NotFound when there is no such bank
     * @throws Refused 403; 413 {@code question-file-too-large}; 422 {@code unsupported-format}
     */
    public ImportView importQuestions(String bank, Order order, InputStream file) {
        requireAuthor();
        QuestionFormat format = exchange.format(order.format());
        questions.requireBank(bank);
        QuestionExchange.Reading reading = exchange.read(order.format(), bytes(file), order.skip());
        List<QuestionDraft> drafts = reading.found().stream().map(Found::draft).toList();
        StoreReport stored = new StoreReport(0, 0, 0, 0);
        if (!reading.blocked() && order.dryRun()) {
            stored = questions.compare(bank, drafts);
        } else if (!reading.blocked()) {
            stored = questions.store(bank, drafts, Questions.Missing.KEEP);
            events.fire(new QuestionsImported(bank, order.format(), stored));
        }
        Bulk.Report counts = new Bulk.Report(
                reading.total(), stored.created(), stored.updated(), 0, stored.retired(), stored.unchanged(), reading.rejected());
        return imports.record(new Imports.Finished(
                "questions", bank + "." + format.extension(), format.contentType(), order.dryRun(), reading.blocked(), counts, reading.errors()));
    }

    /**
     * What a file would do, and its first questions as they will be seen; nothing is stored or kept.
     *
     * @param format null: by the name and the first bytes
     * @throws NotFound when there is no such bank
     * @throws Refused 403; 422 {@code unsupported-format}, {@code format-not-guessed}
     */
    public QuestionPreview preview(String bank, String fileName, String format, boolean skip, byte[] file) {
        requireAuthor();
        questions.requireBank(bank);
        String code = Optional.ofNullable(format)
                .or(() -> exchange.guess(fileName, file).map(QuestionFormat::code))
                .orElseThrow(() -> new Refused("format-not-guessed", fileName));
        QuestionExchange.Reading reading = exchange.read(code, file, skip);
        StoreReport report = questions.compare(bank, reading.found().stream().map(Found::draft).toList());
        return new QuestionPreview(
                fileName, code, reading.total(), reading.rejected(), reading.blocked(), report, reading.errors(), QuestionLook.first(reading.found()));
    }

    /**
     * The bank as a file, with its keys.
     *
     * @throws NotFound when there is no such bank
     * @throws Refused 403; 422 {@code unsupported-format}
     */
    public QuestionFile exportQuestions(String bank, String format) {
        QuestionWriting written = written(bank, format);
        QuestionFormat writer = exchange.format(format);
        return new QuestionFile(bank + "." + writer.extension(), writer.contentType(), written.file());
    }

    /** An empty file of the format with what its columns mean; for formats that are tables. */
    public QuestionFile template(String format) {
        requireAuthor();
        QuestionFormat writer = exchange.format(format);
        return new QuestionFile("mau-cau-hoi." + writer.extension(), writer.contentType(), writer.write(List.of()).file());
    }

    /**
     * What the bank's file in this format would not hold, with the reason.
     *
     * @throws NotFound when there is no such bank
     * @throws Refused 403; 422 {@code unsupported-format}
     */
    public List<QuestionWriting.LeftOut> leftOut(String bank, String format) {
        return written(bank, format).leftOut();
    }

    private QuestionWriting written(String bank, String format) {
        requireAuthor();
        return exchange.format(format).write(questions.all(bank).stream().map(StoredQuestion::draft).toList());
    }

    /** Banks belong to no unit: an instructor of any, or an administrator of the whole installation. */
    private void requireAuthor() {
        if (caller.scopeOf(Caller.Role.INSTRUCTOR).isEmpty()) {
            caller.requireWhole(Caller.Role.ADMINISTRATOR);
        }
    }

    private static byte[] bytes(InputStream file) {
        try {
            byte[] bytes = file.readNBytes(QuestionExchange.LARGEST + 1);
            if (bytes.length > QuestionExchange.LARGEST) {
                throw new Refused(Refused.Kind.TOO_LARGE, "question-file-too-large", QuestionExchange.LARGEST / 1_000_000);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
