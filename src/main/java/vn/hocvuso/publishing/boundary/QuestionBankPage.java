package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.imports.ImportView;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.QuestionFiles;
import vn.hocvuso.questionbank.BankView;

/** A bank: a file in, a file out. */
@Named("questionBankPage")
@RequestScoped
public class QuestionBankPage {
    private static final int LONGEST_NAME = 120;

    /** Names of questions a format cannot hold; more are counted. */
    private static final int MOST_NAMES = 20;

    @Inject
    QuestionFiles files;

    @Inject
    Bulk.Sentences sentences;

    @Inject
    ExternalContext external;

    private BankView bank;
    private List<Outgoing> outgoing;
    private Part file;

    /** @param why of the first ones, {@code name: reason} */
    public record Outgoing(String format, int held, int leftOut, List<String> why) {}

    public void open() {
        getBank();
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

    /** Each format with how much of the bank it holds. */
    public List<Outgoing> getOutgoing() {
        if (outgoing == null) {
            outgoing = files.formats().stream().map(this::outgoing).toList();
        }
        return outgoing;
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
