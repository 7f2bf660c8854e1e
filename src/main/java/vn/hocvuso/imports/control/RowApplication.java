package vn.hocvuso.imports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.account.Accounts;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.imports.ImportRuns;
import vn.hocvuso.imports.rule.ImportKind;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.personnel.People;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.unit.Units;

/** Hands the rows to the feature that owns them, and adds up what the file, the feature and the accounts found wrong. */
@ApplicationScoped
public class RowApplication {
    @Inject
    Units units;

    @Inject
    People people;

    @Inject
    Accounts accounts;

    @Inject
    Campaigns campaigns;

    @Inject
    Progress progress;

    @Inject
    ScopeCheck scope;

    @Inject
    KeptRows kept;

    /** The thread is applying a file or taking one back. */
    private final ThreadLocal<Boolean> applying = ThreadLocal.withInitial(() -> false);

    /** @throws Bulk.Rejected see {@link ImportRuns#apply} */
    public Bulk.Report apply(ImportRuns.Work work, RowFile file, Bulk.Listener listener) {
        applying.set(true);
        try {
            RowFile.Checked checked = file.check(listener);
            Set<Integer> bad = checked.badRows();
            if (!work.scope().whole()) {
                bad.addAll(scope.check(work.kind(), without(file, bad), work.scope(), work.options().today(), listener));
            }
            return switch (work.kind()) {
                case PEOPLE -> checked.filled().contains("initial_password")
                        ? applyPeople(work.options(), file, bad, listener)
                        : owned(work.options(), file, bad, listener, people::importPeople);
                case UNITS -> owned(work.options(), file, bad, listener, units::importUnits);
                case STATUSES -> owned(work.options(), file, bad, listener, people::importStatuses);
                case EXEMPTIONS -> owned(work.options(), file, bad, listener, campaigns::importExemptions);
                case RESULTS -> owned(work.options(), file, bad, listener, progress::importResults);
            };
        } finally {
            applying.remove();
        }
    }

    /** Puts everything back that an import of this kind touched; what refers to others goes first. */
    public void undo(ImportKind kind, Bulk.Undo undo) {
        applying.set(true);
        try {
            switch (kind) {
                case PEOPLE -> {
                    accounts.undoAccounts(undo);
                    people.undoPeople(undo);
                }
                case UNITS -> units.undoUnits(undo);
                case STATUSES -> people.undoStatuses(undo);
                case EXEMPTIONS -> campaigns.undoExemptions(undo);
                case RESULTS -> progress.undoResults(undo);
            }
        } finally {
            applying.remove();
        }
    }

    /** Somebody changes facts; unless it is this thread's own import, what touched them before cannot be taken back any more. */
    public void overtaken(Collection<UUID> keys) {
        if (!applying.get()) {
            kept.overtake(keys);
        }
    }

    private interface Owner {
        Bulk.Report take(Bulk.Source source, Bulk.Options options, Bulk.Listener listener);
    }

    /**
     * The good rows go to the owner; {@code bad} ones count as rejected beside the owner's own. With a full file the owner also
     * sees whom a bad row names: a slip of the pen must not end somebody as absent.
     */
    private static Bulk.Report owned(Bulk.Options options, RowFile file, Set<Integer> bad, Bulk.Listener listener, Owner owner) {
        Bulk.Report report;
        boolean refused = false;
        try {
            report = options.full() ? owner.take(naming(file, bad), options, silentAbout(bad, listener)) : owner.take(without(file, bad), options, listener);
        } catch (Bulk.Rejected rejected) {
            report = rejected.report();
            refused = true;
        }
        int unseen = options.full() ? bad.size() - named(file, bad) : bad.size();
        Bulk.Report whole = new Bulk.Report(report.total() + unseen, report.created(), report.updated(), report.transferred(), report.ended(),
                report.unchanged(), report.rejected() + unseen);
        if (refused || (!bad.isEmpty() && !options.skip())) {
            throw new Bulk.Rejected(whole);
        }
        return whole;
    }

    /** With passwords a row whose account cannot be opened is a bad row: the person would be there without a way in. */
    private Bulk.Report applyPeople(Bulk.Options options, RowFile file, Set<Integer> wrongShape, Bulk.Listener listener) {
        Set<Integer> bad = new HashSet<>(wrongShape);
        bad.addAll(accounts.checkAccounts(without(file, wrongShape), listener));
        Set<Integer> refusedByPeople = new HashSet<>();
        Bulk.Report report = owned(options, file, bad, new Bulk.Listener() {
            @Override
            public void reject(int row, String column, String code, Object... parameters) {
                refusedByPeople.add(row);
                listener.reject(row, column, code, parameters);
            }

            @Override
            public void processed(int rows) {
                listener.processed(rows);
            }
        }, people::importPeople);
        bad.addAll(refusedByPeople);
        accounts.importAccounts(file, bad, options.keeper());
        return report;
    }

    private static Bulk.Source without(Bulk.Source file, Set<Integer> bad) {
        return bad.isEmpty() ? file : rows -> file.read(row -> {
            if (!bad.contains(row.number())) {
                rows.accept(row);
            }
        });
    }

    /** Bad rows with nothing but their key, so that the owner rejects but knows them. */
    private static Bulk.Source naming(RowFile file, Set<Integer> bad) {
        String key = file.kind().key();
        return bad.isEmpty() ? file : rows -> file.read(row -> {
            if (!bad.contains(row.number())) {
                rows.accept(row);
            } else if (row.get(key) != null) {
                rows.accept(new Bulk.Row(row.number(), Map.of(key, row.get(key))));
            }
        });
    }

    private static int named(RowFile file, Set<Integer> bad) {
        int[] named = new int[1];
        file.read(row -> named[0] += bad.contains(row.number()) && row.get(file.kind().key()) != null ? 1 : 0);
        return named[0];
    }

    /** Their errors have been told once. */
    private static Bulk.Listener silentAbout(Set<Integer> bad, Bulk.Listener listener) {
        return new Bulk.Listener() {
            @Override
            public void reject(int row, String column, String code, Object... parameters) {
                if (!bad.contains(row)) {
                    listener.reject(row, column, code, parameters);
                }
            }

            @Override
            public void processed(int rows) {
                listener.processed(rows);
            }
        };
    }
}
