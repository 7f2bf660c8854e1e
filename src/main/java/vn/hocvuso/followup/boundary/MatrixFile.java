package vn.hocvuso.followup.boundary;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import vn.hocvuso.document.FigureTable;
import vn.hocvuso.followup.Activity;
import vn.hocvuso.followup.MatrixView;
import vn.hocvuso.followup.Subject;

/** The matrix as a table of a file. Files go up to superiors, so their words are Vietnamese whatever the reader's language. */
final class MatrixFile {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            "vn.hocvuso.followup.messages", new Locale("vi", "VN"), MatrixFile.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private MatrixFile() {}

    static void write(String format, Subject subject, Consumer<Consumer<MatrixView.Row>> rows, OutputStream out) throws IOException {
        List<String> header = new ArrayList<>(List.of(
                WORDS.getString("person"), WORDS.getString("number"), WORDS.getString("rank"), WORDS.getString("position"), WORDS.getString("unit")));
        subject.activities().forEach(activity -> header.add(title(activity)));
        try (FigureTable table = format.equals("csv")
                ? FigureTable.csv(out, header)
                : FigureTable.xlsx(out, WORDS.getString("matrix.title"), header, Map.of(WORDS.getString("subject"), subject.title()))) {
            rows.accept(row -> write(table, row));
        }
    }

    private static void write(FigureTable table, MatrixView.Row row) {
        MatrixView.Member person = row.person();
        List<Object> cells = new ArrayList<>();
        cells.add(person.fullName());
        cells.add(person.serviceNumber());
        cells.add(person.rank());
        cells.add(person.position());
        cells.add(person.unitName());
        row.cells().forEach(cell -> cells.add(WORDS.getString("state." + cell.state().code())));
        try {
            table.row(cells.toArray());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String title(Activity activity) {
        return WORDS.getString("kind." + activity.kind()) + " " + activity.number() + ": " + activity.title();
    }
}
