package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hocvuso.catalog.CourseAccess;
import vn.hocvuso.catalog.CourseContent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.publishing.AccessDraft;
import vn.hocvuso.publishing.AccessDrafts;
import vn.hocvuso.publishing.ImaginedLearner;
import vn.hocvuso.publishing.TrialLine;

/** A draft as an imagined learner would find it: what is open, what is closed and why. Nothing is written. */
@Named("courseTrialPage")
@RequestScoped
public class CourseTrialPage {
    private static final int MOST = 999;

    @Inject
    AccessDrafts drafts;

    @Inject
    ExternalContext external;

    @Inject
    Clock clock;

    private AccessDraft draft;
    private List<TrialLine> lines;
    private boolean unitUnknown;

    public void open() {
        draft = drafts.of(parameter("slug"));
        try {
            lines = drafts.tryAs(draft.slug(), learner(unit()));
        } catch (NotFound unknown) {
            unitUnknown = true;
            lines = drafts.tryAs(draft.slug(), learner(null));
        }
    }

    private ImaginedLearner learner(String unit) {
        String group = external.getRequestParameterMap().getOrDefault("group", "-");
        return new ImaginedLearner(
                group.equals("-") ? null : group, unit, day(), boxes("done"), numbers("minutes."), numbers("reached."), boxes("usedUp"));
    }

    private String unit() {
        String unit = external.getRequestParameterMap().getOrDefault("unit", "").strip();
        return unit.isEmpty() ? null : unit;
    }

    private LocalDate day() {
        LocalDate day = new Typed(external).day("day");
        return day == null ? LocalDate.now(clock) : day;
    }

    private Set<String> boxes(String name) {
        return Set.copyOf(new Typed(external).ticked(name));
    }

    private Map<String, Integer> numbers(String beginning) {
        Map<String, Integer> numbers = new HashMap<>();
        external.getRequestParameterMap().forEach((name, value) -> {
            if (name.startsWith(beginning) && value.matches("\\d{1,3}")) {
                numbers.put(name.substring(beginning.length()), Math.min(MOST, Integer.parseInt(value)));
            }
        });
        return numbers;
    }

    public AccessDraft getDraft() {
        return draft;
    }

    public List<TrialLine> getLines() {
        return lines;
    }

    public long getOpen() {
        return lines.stream().filter(line -> line.lock() == null).count();
    }

    public boolean isUnitUnknown() {
        return unitUnknown;
    }

    public LocalDate getDay() {
        return day();
    }

    public List<String> getGroups() {
        return CourseContent.GROUPS;
    }

    public boolean isTicked(String name, String value) {
        return boxes(name).contains(value);
    }

    /** What was typed; empty when nothing was. */
    public String typed(String name) {
        return external.getRequestParameterMap().getOrDefault(name, "");
    }

    public boolean isLesson(AccessDraft.Activity activity) {
        return activity.of() == CourseAccess.Of.LESSON;
    }

    private String parameter(String name) {
        String value = external.getRequestParameterMap().get(name);
        if (value == null) {
            throw new NotFound("draft");
        }
        return value;
    }
}
