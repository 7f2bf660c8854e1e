package vn.hocvuso.coverage.boundary;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import vn.hocvuso.coverage.Filter;

/** What a request for figures says, as parameters of its address; wrong ones are refused by name, with 422. */
public class Question {
    @PathParam("campaign")
    private String campaign;

    @QueryParam("unit")
    private String unit;

    @QueryParam("asOf")
    private String asOf;

    @QueryParam("from")
    private String from;

    @QueryParam("group")
    private String group;

    @QueryParam("cohort")
    private String cohort;

    String campaign() {
        return campaign;
    }

    String unit() {
        return Day.unit(unit);
    }

    /** Null: today. */
    LocalDate asOf() {
        return Day.of(asOf, "asOf");
    }

    /** Null: the view's own beginning. */
    LocalDate from() {
        return Day.of(from, "from");
    }

    Filter filter() {
        return Filter.of(group, cohort);
    }
}
