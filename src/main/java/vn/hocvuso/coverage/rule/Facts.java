package vn.hocvuso.coverage.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.kernel.Period;

/** All that is known of one person and bears on coverage, effective-dated. */
public record Facts(List<Stay> stays, List<Status> statuses, List<Exemption> exemptions, List<Result> results) {

    /**
     * Days with the same home unit, chain of units above it, group and cohort.
     *
     * @param path the home unit first, the root last
     * @param cohort null: none
     */
    public record Stay(Period days, List<UUID> path, String group, String cohort) {}

    public record Status(String status, Period days) {}

    public record Exemption(UUID campaign, Period days) {}

    /** @param outcome {@code started}, {@code completed}, {@code passed} or {@code failed} */
    public record Result(UUID item, String outcome, LocalDate earnedOn) {}
}
