package vn.hocvuso.imports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hocvuso.imports.ImportView;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.imports.UnreadableFile;
import vn.hocvuso.imports.rule.ImportKind;
import vn.hocvuso.kernel.NotFound;

/** Which column of the file is what: guessed from its first row, shown with some cells, changed where the guess is wrong. */
@Named("columnsPage")
@RequestScoped
public class ColumnsPage {
    @Inject
    Imports imports;

    @Inject
    ExternalContext external;

    /** What a column nobody wants is sent as: an empty value would be sent as its label. */
    private static final String PASSED_OVER = "-";

    private Imports.Preview preview;

    /**
     * A column of the file.
     *
     * @param samples of the rows below its header
     * @param chosen  the contract's column, or null
     */
    public record FileColumn(int number, String header, List<String> samples, String chosen) {}

    /** A file that cannot be read has no columns to choose: the dry run says what is wrong with it. */
    public String open() {
        if (!imports.view(uuid()).held()) {
            return importing();
        }
        try {
            preview = imports.preview(uuid());
            return null;
        } catch (UnreadableFile unreadable) {
            imports.choose(uuid(), null);
            return importing();
        }
    }

    public String go() {
        imports.choose(uuid(), given());
        return importing();
    }

    private String importing() {
        return "/imports/importing?faces-redirect=true&id=" + uuid();
    }

    /** Null before anything was chosen. */
    private List<String> given() {
        String[] given = external.getRequestParameterValuesMap().get("column");
        return given == null ? null : Stream.of(given).map(column -> column.equals(PASSED_OVER) ? null : column).toList();
    }

    public List<FileColumn> getFileColumns() {
        List<List<String>> rows = getPreview().rows();
        List<String> chosen = given() == null ? preview.guess() : given();
        List<FileColumn> columns = new ArrayList<>();
        for (int i = 0; i < rows.get(0).size(); i++) {
            int at = i;
            List<String> samples = rows.stream().skip(1).map(row -> at < row.size() ? row.get(at) : "").filter(cell -> !cell.isEmpty()).toList();
            boolean secret = i < chosen.size() && "initial_password".equals(chosen.get(i));
            columns.add(new FileColumn(i + 1, rows.get(0).get(i), secret ? List.of("•••") : samples, i < chosen.size() ? chosen.get(i) : null));
        }
        return columns;
    }

    public List<String> getColumns() {
        return kind().readable();
    }

    public boolean isRequired(String column) {
        return kind().required().contains(column);
    }

    /** Required ones that no column of the file seems to be. */
    public List<String> getMissing() {
        List<String> chosen = getFileColumns().stream().map(FileColumn::chosen).toList();
        return getColumns().stream().filter(column -> isRequired(column) && !chosen.contains(column)).toList();
    }

    private ImportKind kind() {
        return ImportKind.of(getJob().kind()).orElseThrow();
    }

    public ImportView getJob() {
        return getPreview().job();
    }

    private Imports.Preview getPreview() {
        if (preview == null) {
            preview = imports.preview(uuid());
        }
        return preview;
    }

    private UUID uuid() {
        try {
            return UUID.fromString(String.valueOf(getId()));
        } catch (IllegalArgumentException e) {
            throw new NotFound("import " + getId());
        }
    }

    /** From the address, or from the form that came back. */
    public String getId() {
        return external.getRequestParameterMap().get("id");
    }
}
