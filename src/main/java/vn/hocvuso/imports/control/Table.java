package vn.hocvuso.imports.control;

import java.io.IOException;
import java.util.List;

/** Takes the rows of a file we hand out, one after the other, and holds none of them. */
public interface Table extends AutoCloseable {
    /** @param cells null is an empty cell */
    void row(List<String> cells) throws IOException;

    @Override
    void close() throws IOException;
}
