package vn.hocvuso.imports.control;

import java.io.IOException;
import java.util.List;

/** The rows of a table in a file, from its start as often as asked. */
interface Rows {
    /** Takes a row; false ends the reading. */
    @FunctionalInterface
    interface Taker {
        /** @param number the header's being 1; {@code cells}: cleaned, empty ones are empty texts */
        boolean take(int number, List<String> cells);
    }

    /** @throws vn.hocvuso.imports.UnreadableFile the file is broken, with the row where reading stopped */
    void read(Taker taker) throws IOException;
}
