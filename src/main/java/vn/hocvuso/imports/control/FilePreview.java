package vn.hocvuso.imports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import vn.hocvuso.imports.UnreadableFile;
import vn.hocvuso.imports.rule.ColumnGuess;
import vn.hocvuso.imports.rule.ImportKind;

/** Looks into a stored file, through a copy on this node that is gone afterwards. */
@ApplicationScoped
public class FilePreview {
    private static final int ROWS = 4;

    private ImportContent content;

    FilePreview() {}

    @Inject
    public FilePreview(ImportContent content) {
        this.content = content;
    }

    /** The header and some rows, and what the header's cells probably are. */
    public record First(List<List<String>> rows, List<String> guess) {}

    /** @throws UnreadableFile when it cannot be read, or has no row */
    public First of(UUID job, ImportKind kind) {
        Path file = temporary();
        try {
            content.copyStartTo(job, file);
            List<List<String>> rows = new RowFile(file, kind, null).first(ROWS);
            if (rows.isEmpty()) {
                throw new UnreadableFile(1, null, "file-empty");
            }
            return new First(rows, ColumnGuess.of(kind, rows.get(0)));
        } finally {
            delete(file);
        }
    }

    /** Hands out the whole file while it is still stored; otherwise does nothing. */
    public void whole(UUID job, Consumer<Path> reader) {
        if (!content.isThere(job)) {
            return;
        }
        Path file = temporary();
        try {
            content.copyTo(job, file);
            reader.accept(file);
        } finally {
            delete(file);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("import-", ".rows");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
