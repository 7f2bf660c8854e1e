package vn.hocvuso.progress.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.progress.rule.Completion;
import vn.hocvuso.quiz.Outcomes;

/** What somebody's attempts at a test say as results. Of several on a day only one is a result; here each is asked for its points. */
@ApplicationScoped
public class HeldTests {
    private ResultRepository results;
    private Outcomes outcomes;
    private Clock clock;

    HeldTests() {}

    @Inject
    public HeldTests(ResultRepository results, Outcomes outcomes, Clock clock) {
        this.results = results;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** Those whose result was revoked are left out. */
    public List<Completion.Held> of(UUID person, UUID test) {
        Set<String> revoked = results.revokedAttempts(person, test);
        return outcomes.of(test, Set.of(person)).getOrDefault(person, List.of()).stream()
                .filter(one -> !revoked.contains(one.attempt().toString()))
                .map(this::held)
                .toList();
    }

    private Completion.Held held(Outcomes.Outcome one) {
        int reached = one.full() == 0 ? -1 : (int) (one.points() * 100 / one.full());
        return new Completion.Held(LocalDate.ofInstant(one.finishedAt(), clock.getZone()), one.passed(), reached);
    }
}
