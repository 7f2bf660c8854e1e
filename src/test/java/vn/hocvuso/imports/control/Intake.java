package vn.hocvuso.imports.control;

import java.nio.file.Path;
import java.util.UUID;
import vn.hocvuso.imports.ImportRuns;
import vn.hocvuso.imports.rule.ImportKind;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.personnel.Garrison;

/** Takes a whole file in as the product does, in one transaction; a wrong row is an error of the test. */
public final class Intake {
    private Intake() {}

    public static Bulk.Report take(Garrison garrison, Path file, ImportKind kind) {
        RowApplication application = new RowApplication();
        application.people = garrison.people;
        application.units = garrison.units;
        Bulk.Listener strict = (row, column, code, parameters) -> {
            throw new IllegalStateException(row + " " + column + " " + code);
        };
        Bulk.Options options = new Bulk.Options(false, false, Garrison.TODAY, "bench");
        var work = new ImportRuns.Work(new UUID(1, 1), kind, false, options, null, Caller.Scope.EVERYTHING, 0, true, null);
        return garrison.transaction.call(() -> application.apply(work, new RowFile(file, kind, null), strict));
    }
}
