package vn.hocvuso.imports.control;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.Bulk;

/** CSV in UTF-8 with its mark, so that a spreadsheet opens it right. */
public final class CsvTable implements Table {
    private final Writer out;

    public CsvTable(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write(Bulk.Csv.MARK);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        out.write(cells.stream().map(Bulk.Csv::cell).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
