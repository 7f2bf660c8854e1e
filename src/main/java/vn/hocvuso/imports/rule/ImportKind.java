package vn.hocvuso.imports.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the contract, with their columns in the order of the template. */
public enum ImportKind {
    UNITS(
            List.of("code", "name", "short_name", "type", "tier", "kind", "parent_code", "sort_order", "valid_from", "valid_to"),
            Set.of("code", "name", "type", "valid_from"),
            true),
    PEOPLE(
            List.of("service_number", "full_name", "birth_year", "rank", "group", "position", "unit_code", "posted_from", "left_on", "cohort",
                    "username", "initial_password"),
            Set.of("service_number", "full_name", "group", "unit_code", "posted_from"),
            true),
    STATUSES(List.of("service_number", "status", "from", "to"), Set.of("service_number", "status", "from"), true),
    EXEMPTIONS(List.of("service_number", "campaign", "reason", "from", "to"), Set.of("service_number", "campaign", "reason", "from"), true),
    RESULTS(
            List.of("service_number", "kind", "code", "earned_on", "outcome", "score", "max_score", "source", "reference"),
            Set.of("service_number", "kind", "code", "earned_on", "outcome", "source"),
            false);

    private final List<String> columns;
    private final Set<String> required;
    private final boolean takesFull;

    ImportKind(List<String> columns, Set<String> required, boolean takesFull) {
        this.columns = columns;
        this.required = required;
        this.takesFull = takesFull;
    }

    /** As it stands in the address: {@code units}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ImportKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The contract's, as templates have them. */
    public List<String> columns() {
        return columns;
    }

    /** With what our own exports say beyond them: when the platform recorded a result of its own, in whose place a unit stands. */
    public List<String> readable() {
        String beyond = this == RESULTS ? "recorded_at" : this == UNITS ? "succeeds" : null;
        return beyond == null ? columns : Stream.concat(columns.stream(), Stream.of(beyond)).toList();
    }

    /** The column that names whom or what a row is about. */
    public String key() {
        return columns.get(0);
    }

    /** Columns whose header must be in the file; their cells are the feature's business. */
    public Set<String> required() {
        return required;
    }

    /** Whether "what the file lacks is ended" makes sense. */
    public boolean takesFull() {
        return takesFull;
    }
}
