package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.imports.ImportView;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.BankLine;
import vn.hocvuso.publishing.BankQuery;
import vn.hocvuso.publishing.QuestionDesk;
import vn.hocvuso.publishing.QuestionFiles;
import vn.hocvuso.questionbank.BankView;

/** A bank: its questions to look through, a file in, a file out. */
@Named("questionBankPage")
@RequestScoped
public class QuestionBankPage {
    private static final int LONGEST_NAME = 120;

    /** Names of questions a format cannot hold; more are counted. */
    private static final int MOST_NAMES = 20;

    private static final int SHOWN = 50;
    private static final List<String> STATES = List.of("draft", "reviewed", "ready", "retired");
    private static final List<String> LEVELS = List.of("1", "2", "3", "4");

    @Inject
    QuestionFiles files;

    @Inject
    QuestionDesk desk;

    @Inject
    Clock clock;

    @Inject
    Bulk.Sentences sentences;

    @Inject
    ExternalContext external;

    private BankView bank;
    private Outgoing out;
    private Page<BankLine> questions;
    private int page;
    private Part file;

    /** @param why of the first ones, {@code name: reason} */
    public record Outgoing(String format, int held, int leftOut, List<String> why) {}

    public void open(int page) {
        this.page = page;
        getBank();
    }

    /** One page of them, by the filters of the address. */
    public Page<BankLine> getQuestions() {
        if (questions == null) {
            questions = desk.list(query(), new Page.Request(page, SHOWN));
        }
        return questions;
    }

    private BankQuery query() {
        String used = filter("used");
        String difficulty = filter("difficulty");
        return new BankQuery(
                getBank().slug(), filter("q"), filter("tag"), filter("skill"),
                difficulty == null || !difficulty.matches("[1-4]") ? null : Integer.valueOf(difficulty), filter("state"),
                used == null ? null : Boolean.valueOf(used.equals("yes")), filter("due") == null ? null : desk.dueBy());
    }

    private String filter(String name) {
        String value = external.getRequestParameterMap().get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    public List<String> getTags() {
        return desk.tags(getBank().slug(), false);
    }

    public List<String> getSkills() {
        return desk.tags(getBank().slug(), true);
    }

    public List<String> getStates() {
        return STATES;
    }

    public List<String> getLevels() {
        return LEVELS;
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    /** A look first: the next page offers the rest. */
    public String look() throws IOException {
        if (file == null || file.getSize() == 0) {
            throw new Refused("file-missing");
        }
        try (InputStream content = file.getInputStream()) {
            UUID id = files.hold(getBank().slug(), name(), format(), content);
            return "/publishing/question-import?faces-redirect=true&id=" + id;
        }
    }

    private String format() {
        String format = external.getRequestParameterMap().get("format");
        return format == null || format.equals("guess") ? null : format;
    }

    private String name() {
        String given = String.valueOf(file.getSubmittedFileName());
        String name = given.substring(given.replace('\\', '/').lastIndexOf('/') + 1);
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /** What became of the file handed in on the page before; null when none was. */
    public ImportView getJob() {
        String job = external.getRequestParameterMap().get("job");
        return job == null || !job.matches("[0-9a-f-]{36}") ? null : files.result(UUID.fromString(job));
    }

    /** How much of the bank a format holds, where somebody asked: writing a whole bank takes its time. */
    public Outgoing getOut() {
        String format = filter("out");
        if (out == null && format != null && files.formats().contains(format)) {
            out = outgoing(format);
        }
        return out;
    }

    private Outgoing outgoing(String format) {
        var leftOut = files.leftOut(getBank().slug(), format);
        List<String> why = leftOut.stream()
                .limit(MOST_NAMES)
                .map(one -> one.name() + ": " + sentences.of(one.code()))
                .toList();
        return new Outgoing(format, bank.questions() - leftOut.size(), leftOut.size(), why);
    }

    public List<String> getFormats() {
        return files.formats();
    }

    /** Read at first need: a post asks before its action runs. */
    public BankView getBank() {
        if (bank == null) {
            bank = files.bank(String.valueOf(external.getRequestParameterMap().get("slug")));
        }
        return bank;
    }

    public Part getFile() {
        return null;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
