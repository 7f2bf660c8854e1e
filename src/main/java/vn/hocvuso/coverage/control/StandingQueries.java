package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.coverage.PersonStanding;
import vn.hocvuso.coverage.rule.Line;
import vn.hocvuso.coverage.rule.Span;
import vn.hocvuso.coverage.rule.State;

/** How everybody stands on a day, piece by piece. */
@ApplicationScoped
public class StandingQueries {
    private SpanRepository spans;

    StandingQueries() {}

    @Inject
    public StandingQueries(SpanRepository spans) {
        this.spans = spans;
    }

    public List<PersonStanding> after(UUID campaign, LocalDate day, UUID after, int most) {
        List<PersonStanding> found = new ArrayList<>();
        UUID last = after;
        while (found.isEmpty()) {
            Map<UUID, List<Span>> next = spans.after(campaign, last, most);
            if (next.isEmpty()) {
                return found;
            }
            for (Map.Entry<UUID, List<Span>> person : next.entrySet()) {
                last = person.getKey();
                add(found, last, person.getValue(), day);
            }
        }
        return found;
    }

    /** Who of these counts for something; in no particular order. */
    public List<PersonStanding> of(UUID campaign, LocalDate day, Collection<UUID> people) {
        List<PersonStanding> found = new ArrayList<>();
        spans.of(campaign, people).forEach((person, story) -> add(found, person, story, day));
        return found;
    }

    private static void add(List<PersonStanding> found, UUID person, List<Span> story, LocalDate day) {
        for (int i = 0; i < story.size(); i++) {
            Span span = story.get(i);
            if (span.days().contains(day)) {
                found.add(new PersonStanding(
                        person, span.path().get(0), span.group(), Line.of(span).cohort(), span.state(), overdueOn(story, i), expiresOn(story, i)));
                return;
            }
        }
    }

    private static LocalDate overdueOn(List<Span> story, int now) {
        int first = now;
        while (first < story.size() && !isOverdue(story.get(first))) {
            first++;
        }
        if (first == story.size()) {
            return null;
        }
        while (first > 0 && isOverdue(story.get(first - 1)) && story.get(first - 1).days().until().equals(story.get(first).days().from())) {
            first--;
        }
        return story.get(first).days().from();
    }

    /** The end of the unbroken stretch of being passed, where somebody has to learn again right after it. */
    private static LocalDate expiresOn(List<Span> story, int now) {
        int at = now;
        while (isPassed(story.get(at)) && at + 1 < story.size() && story.get(at).days().until().equals(story.get(at + 1).days().from())) {
            at++;
        }
        boolean again = at > now && !isPassed(story.get(at)) && (story.get(at).state() & State.EXEMPT) == 0;
        return again ? story.get(at).days().from() : null;
    }

    private static boolean isPassed(Span span) {
        return (span.state() & State.PASSED) != 0;
    }

    private static boolean isOverdue(Span span) {
        return (span.state() & State.OVERDUE) != 0;
    }
}
