package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.catalog.SkillView;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.learning.rule.Rounds;
import vn.hocvuso.quiz.SkillGain;
import vn.hocvuso.quiz.Skills;
import vn.hocvuso.unit.UnitView;
import vn.hocvuso.unit.Units;

/** Before and after: what a unit could and can, never what one of its people answered. */
@ApplicationScoped
@Transactional
public class Gain {
    private static final int COARSE_TENTHS = 50;

    private Skills skills;
    private Courses courses;
    private Units units;
    private Clock clock;
    private int least;

    Gain() {}

    /** @param least people in a group before it tells anything: of fewer, one could be guessed */
    @Inject
    public Gain(
            Skills skills, Courses courses, Units units, Clock clock, @ConfigProperty(name = "hocvuso.learning.least-group", defaultValue = "5") int least) {
        this.skills = skills;
        this.courses = courses;
        this.units = units;
        this.clock = clock;
        this.least = least;
    }

    /**
     * What is told changes only when enough different people have finished since: of two looks at it, none is about a few.
     *
     * @param before slug of the test sat first: everybody's first attempt counts
     * @param after  slug of the test sat later: the latest counts; it may be the same
     * @throws NotFound no such test, or no such unit within the scope
     */
    public GainView of(String unit, String before, String after, Caller.Scope scope) {
        LocalDate today = LocalDate.now(clock);
        UnitView view = units.view(unit, today, scope);
        Rounds rounds = new Rounds(least);
        skills.finishes(before, after, view.id(), today, rounds::finished);
        Instant until = rounds.until().orElse(null);
        if (until == null) {
            return new GainView(view.code(), view.name(), rounds.waiting(), least, null, 0, 0, List.of());
        }
        List<SkillGain> all = skills.gain(before, after, view.id(), today, until);
        List<SkillGain> told = all.stream().filter(one -> one.people() >= least).toList();
        Map<String, SkillView> names = courses.skills(told.stream().map(SkillGain::skill).toList()).stream()
                .collect(Collectors.toMap(SkillView::code, Function.identity(), (one, same) -> one));
        List<GainView.Item> items = told.stream().map(one -> item(one, names.get(one.skill()))).toList();
        int people = skills.people(before, after, view.id(), today, until);
        return new GainView(view.code(), view.name(), people, least, until, rounds.waiting(), all.size() - told.size(), items);
    }

    private static GainView.Item item(SkillGain gain, SkillView skill) {
        BigDecimal before = percent(gain.pointsBefore(), gain.askedBefore());
        BigDecimal after = percent(gain.pointsAfter(), gain.askedAfter());
        return new GainView.Item(gain.skill(), skill == null ? gain.skill() : skill.name(), gain.people(), before, after, after.subtract(before));
    }

    /** Thousandths of a question over questions, down to a multiple of five per cent: one unit less another is too coarse to be somebody's points. */
    static BigDecimal percent(long points, int asked) {
        return BigDecimal.valueOf(points / asked / COARSE_TENTHS * COARSE_TENTHS / 10);
    }
}
