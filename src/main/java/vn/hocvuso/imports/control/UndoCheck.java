package vn.hocvuso.imports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hocvuso.imports.entity.ImportJob;
import vn.hocvuso.imports.rule.ImportKind;
import vn.hocvuso.kernel.Refused;

/** Whether an import can still be taken back: only the last one, and only while nothing was built on it. */
@ApplicationScoped
public class UndoCheck {
    private static final List<String> KINDS = Stream.of(ImportKind.values()).map(ImportKind::code).toList();

    /** SQLState of a row that another one refers to. */
    private static final String REFERRED_TO = "23503";

    /** The table that refers, as PostgreSQL and H2 name it at the end of their message. */
    private static final Pattern TABLE = Pattern.compile("on table \"(\\w+)\"\\.?\\s*(?:Detail:|$)|(?:\\w+\\.)?\"?(\\w+)\"? FOREIGN KEY");

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("result", "undo-learnt-since"), Map.entry("lesson_progress", "undo-learnt-since"), Map.entry("lesson_stay", "undo-learnt-since"), Map.entry("attempt", "undo-learnt-since"),
            Map.entry("certificate", "undo-certified-since"), Map.entry("role_grant", "undo-roles-since"),
            Map.entry("account", "undo-accounts-used"), Map.entry("sign_in_session", "undo-accounts-used"),
            Map.entry("posting", "undo-people-since"), Map.entry("person_status", "undo-people-since"), Map.entry("exemption", "undo-people-since"),
            Map.entry("campaign_unit", "undo-campaigns-since"), Map.entry("unit_placement", "undo-units-since"),
            Map.entry("unit_ancestor", "undo-units-since"), Map.entry("unit_succession", "undo-units-since"));

    private ImportRepository jobs;

    UndoCheck() {}

    @Inject
    public UndoCheck(ImportRepository jobs) {
        this.jobs = jobs;
    }

    /** Empty when the job can be taken back. */
    public Optional<Refused> objection(ImportJob job) {
        boolean applied = !job.dryRun() && job.undoOf() == null && job.status().equals("done") && KINDS.contains(job.kind());
        if (!applied) {
            return conflict("undo-not-applied");
        }
        if (job.undoneAt() != null) {
            return conflict("undo-done");
        }
        List<ImportJob> later = jobs.later(job, KINDS);
        if (!later.isEmpty()) {
            return conflict("undo-not-the-last", later.get(0).fileName());
        }
        if (job.overtaken()) {
            return conflict("undo-overtaken");
        }
        return job.isBackOpen() ? Optional.empty() : conflict("undo-nothing-kept");
    }

    private static Optional<Refused> conflict(String code, Object... parameters) {
        return Optional.of(new Refused(Refused.Kind.CONFLICT, code, parameters));
    }

    /** A row that was to go is referred to by another: the reason in people's words. Anything else is thrown on. */
    public static RuntimeException builtUpon(IllegalStateException failure) {
        if (!(failure.getCause() instanceof SQLException sql) || !REFERRED_TO.equals(sql.getSQLState())) {
            return failure;
        }
        Matcher table = TABLE.matcher(String.valueOf(sql.getMessage()));
        String name = "";
        while (table.find()) {
            name = table.group(1) == null ? table.group(2) : table.group(1);
        }
        return new Refused(Refused.Kind.CONFLICT, REASONS.getOrDefault(name.toLowerCase(Locale.ROOT), "undo-built-upon"));
    }
}
