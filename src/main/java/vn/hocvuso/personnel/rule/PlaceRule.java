package vn.hocvuso.personnel.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.Refused;

/** What a posting may say: ranks by group (domain.md §3), and only on days when its unit stands. */
public final class PlaceRule {
    private PlaceRule() {}

    /** Workers and officials have no rank, the others those of their group; anybody's may be unknown. */
    public static boolean rankFits(String group, Rank rank) {
        ReportGroup of = ReportGroup.named(group).orElseThrow();
        return rank == null || (rank.level() >= of.lowestRank() && rank.level() <= of.highestRank());
    }

    /**
     * @param stands days of the units
     * @throws Refused {@code posting-outside-unit}
     */
    public static void requireStanding(List<Posting> postings, Map<UUID, Period> stands) {
        for (Posting posting : postings) {
            Period days = stands.get(posting.place().unit());
            if (posting.days().from().isBefore(days.from()) || posting.days().until().isAfter(days.until())) {
                throw new Refused("posting-outside-unit", days.from(), days.lastDay() == null ? "…" : days.lastDay());
            }
        }
    }

    /** The day of a posting that is nearest to today: on it its unit is looked up in a scope. */
    public static LocalDate nearest(Posting posting, LocalDate today) {
        if (today.isBefore(posting.days().from())) {
            return posting.days().from();
        }
        return today.isBefore(posting.days().until()) ? today : posting.days().until().minusDays(1);
    }
}
