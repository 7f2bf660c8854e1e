package vn.hocvuso.interop.xlsx.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionWriting;

/** Writes the sheet, and beside it one that says what each column is for. All cells are texts. */
public final class SheetWriter {
    private Worksheet sheet;
    private int row;

    /** Loses nothing: the sheet is made for our questions. */
    public QuestionWriting write(List<QuestionDraft> drafts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Hoc vu so", "1.0")) {
            sheet = book.newWorksheet("Câu hỏi");
            sheet.freezePane(0, 1);
            for (Column column : Column.values()) {
                sheet.width(column.ordinal(), column.width());
                sheet.inlineString(0, column.ordinal(), column.heading());
                sheet.style(0, column.ordinal()).bold().set();
            }
            for (QuestionDraft draft : drafts) {
                write(draft);
            }
            sheet.finish();
            explain(book.newWorksheet("Cách điền"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new QuestionWriting(bytes.toByteArray(), List.of());
    }

    private static void explain(Worksheet about) throws IOException {
        about.width(0, 20);
        about.width(1, 110);
        for (Column column : Column.values()) {
            about.inlineString(column.ordinal(), 0, column.heading());
            about.style(column.ordinal(), 0).bold().set();
            about.inlineString(column.ordinal(), 1, column.about());
            about.style(column.ordinal(), 1).wrapText(true).set();
        }
        about.finish();
    }

    private void write(QuestionDraft draft) {
        List<Map<Column, String>> rows = new ArrayList<>(SheetRows.of(draft.question()));
        if (rows.isEmpty() || rows.get(0).containsKey(Column.TYPE)) {
            rows.add(0, new EnumMap<>(Column.class));
        }
        Map<Column, String> first = rows.get(0);
        first.put(Column.ID, draft.name());
        first.put(Column.TYPE, TypeName.of(draft.question().type()));
        first.put(Column.QUESTION, draft.question().text().marked());
        first.put(Column.LEVEL, String.valueOf(draft.difficulty()));
        first.put(Column.SKILLS, String.join("; ", new TreeSet<>(draft.skills())));
        first.put(Column.TAGS, tags(draft));
        first.put(Column.GRADING, SheetRows.grading(draft.question()));
        put(first, Column.TITLE, draft.title());
        put(first, Column.SOURCE, draft.source());
        put(first, Column.REVIEW, draft.reviewOn() == null ? null : draft.reviewOn().toString());
        put(first, Column.GENERAL, draft.question().generalFeedback() == null ? null : draft.question().generalFeedback().marked());
        for (Map<Column, String> cells : rows) {
            row++;
            cells.forEach((column, text) -> {
                if (!text.isEmpty()) {
                    sheet.inlineString(row, column.ordinal(), text);
                }
            });
        }
    }

    private static String tags(QuestionDraft draft) {
        boolean semicolon = draft.tags().stream().anyMatch(tag -> tag.contains(";"));
        String tags = String.join(semicolon ? "\n" : "; ", new TreeSet<>(draft.tags()));
        return semicolon && draft.tags().size() == 1 ? tags + "\n" : tags;
    }

    private static void put(Map<Column, String> cells, Column column, String text) {
        if (text != null) {
            cells.put(column, text);
        }
    }
}
