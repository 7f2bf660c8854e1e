package vn.hocvuso.imports.control;

import java.nio.file.Path;
import java.util.UUID;
import vn.hocvuso.account.Accounts;
import vn.hocvuso.imports.ImportRuns;
import vn.hocvuso.imports.rule.ImportKind;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.personnel.Garrison;

/** Takes a whole file in as the product does, in one transaction; a wrong row is an error of the test. */
public final class Intake {
    private Intake() {}

    public static Bulk.Report take(Garrison garrison, Path file, ImportKind kind) {
        return take(garrison, file, kind, Bulk.Keeper.NONE);
    }

    /** With a way back under the job's id, as the worker takes files in. */
    static Bulk.Report take(Garrison garrison, Path file, ImportKind kind, UUID job) {
        return take(garrison, file, kind, new KeptRows(garrison.sql).keeper(job));
    }

    /** Takes a file back, in one transaction. @return how many keys it had touched */
    static int undo(Garrison garrison, ImportKind kind, UUID job) {
        KeptRows kept = new KeptRows(garrison.sql);
        RowApplication application = new RowApplication();
        application.people = garrison.people;
        application.units = garrison.units;
        application.accounts = new Accounts() {
            @Override
            public void undoAccounts(Bulk.Undo undo) {
                // none were opened
            }
        };
        return garrison.transaction.call(() -> {
            int touched = kept.touched(job);
            application.undo(kind, kept.undo(job));
            kept.forget(job);
            return touched;
        });
    }

    private static Bulk.Report take(Garrison garrison, Path file, ImportKind kind, Bulk.Keeper keeper) {
        RowApplication application = new RowApplication();
        application.people = garrison.people;
        application.units = garrison.units;
        Bulk.Listener strict = (row, column, code, parameters) -> {
            throw new IllegalStateException(row + " " + column + " " + code);
        };
        Bulk.Options options = new Bulk.Options(false, false, Garrison.TODAY, "bench", keeper, file.getFileName().toString());
        var work = new ImportRuns.Work(new UUID(1, 1), kind, false, options, null, Caller.Scope.EVERYTHING, 0, true, null);
        return garrison.transaction.call(() -> application.apply(work, new RowFile(file, kind, null), strict));
    }
}
