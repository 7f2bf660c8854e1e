package vn.hocvuso.imports.control;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.hocvuso.imports.rule.ImportKind;

/** An empty file of a kind: the header, and a second sheet that explains every column. */
public final class TemplateBook {
    private TemplateBook() {}

    public static void write(ImportKind kind, OutputStream out) throws IOException {
        try (XlsxBook book = new XlsxBook(out)) {
            try (Table empty = book.sheet(kind.code())) {
                empty.row(kind.columns());
            }
            try (Table explained = book.sheet(ColumnTexts.of("template.sheet"), 20, 26, 12, 90)) {
                explained.row(List.of(
                        ColumnTexts.of("column"), ColumnTexts.of("template.called"), ColumnTexts.of("template.required"), ColumnTexts.of("template.about")));
                for (String column : kind.columns()) {
                    String required = ColumnTexts.of(kind.required().contains(column) ? "template.must" : "template.may");
                    explained.row(List.of(column, ColumnTexts.label(kind, column), required, ColumnTexts.about(kind, column)));
                }
            }
        }
    }
}
