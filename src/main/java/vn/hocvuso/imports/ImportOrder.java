package vn.hocvuso.imports;

import java.io.InputStream;
import java.util.List;
import vn.hocvuso.imports.rule.ImportKind;

/**
 * A file handed in.
 *
 * @param full            what the file lacks is ended
 * @param skip            good rows are applied although others are bad
 * @param columns         by position the column each cell of the first row is, null for none; null altogether: as the row says
 * @param endingConfirmed a full file may end however many it lacks
 * @param held            wait until the columns are chosen
 */
public record ImportOrder(
        ImportKind kind, boolean dryRun, boolean full, boolean skip, String fileName, String contentType, List<String> columns,
        boolean endingConfirmed, boolean held, InputStream content) {}
