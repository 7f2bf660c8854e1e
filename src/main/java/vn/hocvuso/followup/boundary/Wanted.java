package vn.hocvuso.followup.boundary;

import jakarta.ws.rs.QueryParam;
import vn.hocvuso.followup.MatrixQuery;

/** Whom a request is about, as parameters of its address. */
public class Wanted {
    @QueryParam("course")
    private String course;

    @QueryParam("campaign")
    private String campaign;

    @QueryParam("unit")
    private String unit;

    @QueryParam("group")
    private String group;

    @QueryParam("activity")
    private String activity;

    @QueryParam("state")
    private String state;

    /** Refuses what makes no sense by name, with 422. */
    MatrixQuery query() {
        return new MatrixQuery(none(course), none(campaign), none(unit), none(group), none(activity), none(state));
    }

    /** Null for a blank. */
    static String none(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
