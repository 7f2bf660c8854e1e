package vn.hocvuso.personnel.rule;

import java.util.UUID;
import vn.hocvuso.kernel.Period;

/** Where and as what somebody serves on these days. */
public record Posting(Period days, Place place) {

    /**
     * @param group    code of the {@link ReportGroup}
     * @param rank     null for none
     * @param position free text, null when not known
     * @param cohort   đợt nhập ngũ, null when not known
     */
    public record Place(UUID unit, String group, Rank rank, String position, String cohort) {}
}
