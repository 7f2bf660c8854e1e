package vn.hocvuso.personnel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.personnel.control.OfficeQueries;

/** Who answers for units on a day. */
@ApplicationScoped
@Transactional
public class Offices {
    private OfficeQueries queries;

    Offices() {}

    @Inject
    public Offices(OfficeQueries queries) {
        this.queries = queries;
    }

    /** Commanders and instructors of exactly these units (at most 1 000) whose grants count on the day. */
    public List<Office> on(Collection<UUID> units, LocalDate day) {
        return queries.on(units, day);
    }
}
