package vn.hocvuso.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.coverage.Coverage;
import vn.hocvuso.coverage.PersonStanding;
import vn.hocvuso.notification.TrialView.Audience;
import vn.hocvuso.notification.rule.PersonReminder.Standing;

/** As coverage counts them: the only place that knows whose figures these are. */
@ApplicationScoped
public class CoverageStandings implements Standings {
    private Coverage coverage;

    CoverageStandings() {}

    @Inject
    public CoverageStandings(Coverage coverage) {
        this.coverage = coverage;
    }

    @Override
    public List<Standing> after(UUID campaign, LocalDate day, UUID after, int most) {
        return coverage.standings(campaign, day, after, most).stream().map(CoverageStandings::standing).toList();
    }

    @Override
    public Audience audience(UUID campaign, LocalDate day) {
        Map<String, Long> many = coverage.audience(campaign, day, List.of("on-roll", "remaining", "overdue", "expiring"));
        return new Audience(many.get("on-roll"), many.get("remaining"), many.get("overdue"), many.get("expiring"));
    }

    private static Standing standing(PersonStanding person) {
        return new Standing(
                person.person(), person.unit(), !person.isExempt(), person.isPassed(), dayBefore(person.overdueOn()), dayBefore(person.expiresOn()));
    }

    private static LocalDate dayBefore(LocalDate day) {
        return day == null ? null : day.minusDays(1);
    }
}
