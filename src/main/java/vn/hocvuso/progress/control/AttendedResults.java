package vn.hocvuso.progress.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.store.Sql;

/** Results that rest on the attendance of a class. */
@ApplicationScoped
public class AttendedResults {
    public static final String SOURCE = "class";

    private Sql sql;

    AttendedResults() {}

    @Inject
    public AttendedResults(Sql sql) {
        this.sql = sql;
    }

    /**
     * What is recorded of somebody.
     *
     * @param result    of this class that stands, with its day; null: none
     * @param byHand    somebody has revoked or corrected one of this class
     * @param elsewhere days on which the same is recorded from another class or a file
     */
    public record Known(UUID result, LocalDate day, boolean byHand, Set<LocalDate> elsewhere) {
        public static final Known NOTHING = new Known(null, null, false, Set.of());

        private Known with(Known other) {
            Set<LocalDate> both = new HashSet<>(elsewhere);
            both.addAll(other.elsewhere);
            return new Known(result == null ? other.result : result, day == null ? other.day : day, byHand || other.byHand, both);
        }

        /** Whether what is recorded says already that the course was completed on this day, or, empty, that it was not. */
        public boolean says(Optional<LocalDate> wanted) {
            boolean fromElsewhere = result == null && wanted.filter(elsewhere::contains).isPresent();
            return fromElsewhere || wanted.equals(Optional.ofNullable(day));
        }
    }

    /** A course by its present names. */
    public record Title(String slug, String title) {}

    /** By person; whoever has nothing is left out. */
    public Map<UUID, Known> of(UUID course, String reference, Collection<UUID> people) {
        Map<UUID, Known> known = new HashMap<>();
        List<Object> parameters = new ArrayList<>(List.of(course, SOURCE));
        parameters.addAll(people);
        sql.each(
                """
                select id, person_id, earned_on, reference, revoked_by from result
                where kind = 'course' and item_id = ? and outcome = 'completed' and source = ? and person_id in (""" + Sql.marks(people) + ")",
                row -> known.merge(Sql.id(row, "person_id"), known(row, reference.equals(row.getString("reference"))), Known::with),
                parameters.toArray());
        return known;
    }

    private static Known known(ResultSet row, boolean own) throws SQLException {
        String revokedBy = row.getString("revoked_by");
        LocalDate day = Sql.day(row, "earned_on");
        if (revokedBy != null) {
            return new Known(null, null, own && !revokedBy.equals(ResultRepository.PLATFORM), Set.of());
        }
        return own ? new Known(Sql.id(row, "id"), day, false, Set.of()) : new Known(null, null, false, Set.of(day));
    }

    public Title title(UUID course) {
        return sql.first("select slug, title from course_current where course_id = ?", row -> new Title(row.getString(1), row.getString(2)), course)
                .orElseThrow();
    }
}
