package vn.hocvuso.imports;

import java.io.InputStream;
import vn.hocvuso.imports.rule.ImportKind;

/**
 * A file handed in.
 *
 * @param full what the file lacks is ended
 * @param skip good rows are applied although others are bad
 */
public record ImportOrder(ImportKind kind, boolean dryRun, boolean full, boolean skip, String fileName, String contentType, InputStream content) {}
