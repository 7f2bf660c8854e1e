package vn.hocvuso.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.imports.ImportView;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.control.Authors;
import vn.hocvuso.publishing.control.QuestionExchange;
import vn.hocvuso.publishing.control.QuestionLook;
import vn.hocvuso.publishing.control.SecondPair;
import vn.hocvuso.publishing.control.Uploads;
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
    private SecondPair secondPair;
    private Questions questions;
    private Uploads uploads;
    private Imports imports;
    private Caller caller;
    private Event<DomainEvent> events;
    private Ids ids;
    private Clock clock;

    QuestionFiles() {}

    @Inject
    public QuestionFiles(
            QuestionExchange exchange,
            SecondPair secondPair,
            Questions questions,
            Uploads uploads,
            Imports imports,
            Caller caller,
            Event<DomainEvent> events,
            Ids ids,
            Clock clock) {
        this.exchange = exchange;
        this.secondPair = secondPair;
        this.questions = questions;
        this.uploads = uploads;
        this.imports = imports;
        this.caller = caller;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param skip  leave out what is wrong and store the rest
     * @param draft it is to be reviewed and released before tests ask it; else it is asked at once, unless four eyes are wanted
     */
    public record Order(String format, boolean dryRun, boolean skip, boolean draft) {}

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
     * Reads a file of questions into a bank: all of them or none. Into the bank of a published course they come as drafts, unless
     * whoever brings them administers the whole installation.
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
            stored = questions.store(bank, drafts, Questions.Missing.KEEP, caller.serviceNumber(), !order.draft() && !secondPair.waits(bank));
            events.fire(new QuestionsImported(bank, order.format(), stored));
        }
        Bulk.Report counts = new Bulk.Report(
                reading.total(), stored.created(), stored.updated(), 0, stored.retired(), stored.unchanged(), reading.rejected());
        return imports.record(new Imports.Finished(
                "questions", bank + "." + format.extension(), format.contentType(), order.dryRun(), reading.blocked(), counts, reading.errors()));
    }

    /**
     * Keeps a file for a look at it, for a day.
     *
     * @param format null: by the name and the first bytes
     * @return its id, for {@link #preview} and {@link #carryOut}
     * @throws NotFound when there is no such bank
     * @throws Refused 403; 413 {@code question-file-too-large}; 422 {@code unsupported-format}, {@code format-not-guessed}
     */
    public UUID hold(String bank, String fileName, String format, InputStream file) {
        requireAuthor();
        questions.requireBank(bank);
        byte[] content = bytes(file);
        String code = Optional.ofNullable(format)
                .map(wanted -> exchange.format(wanted).code())
                .or(() -> exchange.guess(fileName, content).map(QuestionFormat::code))
                .orElseThrow(() -> new Refused("format-not-guessed", fileName));
        UUID id = ids.next();
        uploads.keep(id, caller.personId(), new Uploads.Upload(bank, fileName, code, content), clock.instant());
        return id;
    }

    /**
     * What the file would do, and its first questions as they will be seen.
     *
     * @throws NotFound when it is not there any more, or somebody else's
     * @throws Refused 403
     */
    public QuestionPreview preview(UUID upload) {
        Uploads.Upload file = held(upload);
        QuestionExchange.Reading reading = exchange.read(file.format(), file.content(), false);
        StoreReport report = questions.compare(file.bank(), reading.found().stream().map(Found::draft).toList());
        return new QuestionPreview(
                file.bank(),
                file.fileName(),
                file.format(),
                reading.total(),
                reading.rejected(),
                reading.blocked(),
                secondPair.waits(file.bank()),
                report,
                reading.errors(),
                QuestionLook.first(reading.found()));
    }

    /**
     * Stores what {@link #preview} has shown, as {@link #importQuestions} does, and forgets the file.
     *
     * @param skip  leave out what is wrong
     * @param draft as in {@link Order}
     * @throws NotFound as {@link #preview}
     */
    public ImportView carryOut(UUID upload, boolean skip, boolean draft) {
        Uploads.Upload file = held(upload);
        ImportView done = importQuestions(
                file.bank(), new Order(file.format(), false, skip, draft), new ByteArrayInputStream(file.content()));
        uploads.drop(upload);
        return done;
    }

    /**
     * What became of a file handed in before.
     *
     * @throws NotFound as for {@code /imports/{id}}
     */
    public ImportView result(UUID job) {
        requireAuthor();
        return imports.view(job);
    }

    private Uploads.Upload held(UUID upload) {
        requireAuthor();
        return uploads.of(upload, caller.personId()).orElseThrow(() -> new NotFound("upload " + upload));
    }

    /** The contract's names of the formats. */
    public List<String> formats() {
        return List.copyOf(exchange.codes());
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
        Authors.require(caller);
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
