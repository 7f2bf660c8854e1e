package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.hocvuso.catalog.CourseAccess;
import vn.hocvuso.catalog.CourseContent;
import vn.hocvuso.catalog.DoneRule;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.kernel.Refused.Phrase;
import vn.hocvuso.publishing.AccessDraft;
import vn.hocvuso.publishing.AccessDrafts;

/** When the activities of a draft open and are done: all of them in words, and one at a time as a form. */
@Named("courseAccessPage")
@RequestScoped
public class CourseAccessPage {
    private static final int MOST_MINUTES = 600;
    private static final int FULL = 100;
    private static final List<String> SINGLE = List.of("after", "before", "passed", "viewed", "group", "unit", "from", "until");
    private static final List<String> AROUND = List.of("all", "any", "not");

    @Inject
    AccessDrafts drafts;

    @Inject
    ExternalContext external;

    private AccessDraft draft;
    private ConditionForm form;

    /** An activity with what is said of it, in words. */
    public record Line(AccessDraft.Activity activity, String key, Phrase open, Phrase done) {}

    public void open() {
        getDraft();
    }

    public AccessDraft getDraft() {
        if (draft == null) {
            draft = drafts.of(parameter("slug"));
        }
        return draft;
    }

    public List<Line> getLines() {
        return getDraft().activities().stream().map(this::line).toList();
    }

    private Line line(AccessDraft.Activity activity) {
        CourseAccess.Entry said = said(activity);
        Phrase open = said.open() == null ? null : said.open().wish(getDraft()::title);
        return new Line(activity, key(activity), open, words(said.done()));
    }

    private static Phrase words(DoneRule rule) {
        if (rule == null || rule.by() == DoneRule.By.MARK || rule.by() == DoneRule.By.PASS) {
            return null;
        }
        String code = rule.by() == DoneRule.By.VIEW && rule.minutes() > 0 ? "view-for" : rule.by().code();
        return Phrase.of("done-" + code, Math.max(rule.minutes(), rule.percent()));
    }

    private CourseAccess.Entry said(AccessDraft.Activity activity) {
        return getDraft().access().find(activity.of(), activity.name())
                .orElse(new CourseAccess.Entry(activity.of(), activity.name(), null, null));
    }

    private static String key(AccessDraft.Activity activity) {
        return activity.of().code() + ":" + activity.name();
    }

    /** The one the form is about; null: none. */
    public Line getEdited() {
        String key = external.getRequestParameterMap().get("edit");
        return key == null ? null : getLines().stream().filter(line -> line.key().equals(key)).findFirst().orElseThrow(() -> new NotFound("activity " + key));
    }

    // ── the form ──

    /** As it is built: from what is stored, or from what was sent, with the row that was just added or taken away. */
    public List<ConditionForm.Row> getRows() {
        return form().rows();
    }

    private ConditionForm form() {
        if (form == null) {
            String act = external.getRequestParameterMap().getOrDefault("act", "");
            form = isSent() ? ConditionForm.sent(external.getRequestParameterValuesMap()) : ConditionForm.of(said(getEdited().activity()).open());
            if (act.startsWith("add:")) {
                String group = act.substring("add:".length());
                form = form.add(group, external.getRequestParameterMap().getOrDefault("new." + group, "after"));
            } else if (act.startsWith("remove:")) {
                form = form.remove(act.substring("remove:".length()));
            }
        }
        return form;
    }

    private boolean isSent() {
        return external.getRequestParameterMap().containsKey("kind.c");
    }

    public String save() {
        CourseAccess.Entry before = said(getEdited().activity());
        drafts.say(
                parameter("slug"),
                new Typed(external).number("revision"),
                new CourseAccess.Entry(before.of(), before.name(), form().condition(before.open()), rule(before)));
        return "/publishing/course-access?faces-redirect=true&slug=" + parameter("slug") + "&saved=yes";
    }

    /** What was said before stays when the form says the same, be it the usual or nothing. */
    private DoneRule rule(CourseAccess.Entry before) {
        if (before.of() == CourseAccess.Of.SECTION) {
            return null;
        }
        Typed typed = new Typed(external);
        DoneRule.By by = DoneRule.By.of(typed.text("doneBy"));
        new Refused.Checks().that(by != null && getRules().contains(by), "doneBy", "unknown-value", typed.text("doneBy")).orRefuse();
        boolean timed = by == DoneRule.By.TIME || by == DoneRule.By.VIEW && !typed.text("minutes").isEmpty();
        DoneRule said = new DoneRule(
                by, timed ? number(typed.text("minutes"), "leastMinutes", MOST_MINUTES) : 0, by == DoneRule.By.GRADE ? number(typed.text("percent"), "leastPercent", FULL) : 0);
        DoneRule usual = before.of() == CourseAccess.Of.LESSON ? DoneRule.OF_LESSONS : DoneRule.OF_TESTS;
        return said.equals(Objects.requireNonNullElse(before.done(), usual)) ? before.done() : said.equals(usual) ? null : said;
    }

    /** @param called what the field is called when it is wrong */
    private static int number(String value, String called, int most) {
        int number = value.matches("\\d{1,4}") ? Integer.parseInt(value) : 0;
        new Refused.Checks().that(number >= 1 && number <= most, called, "out-of-range", 1, most).orRefuse();
        return number;
    }

    /** The ways this activity can be done. */
    public List<DoneRule.By> getRules() {
        boolean lesson = getEdited().activity().of() == CourseAccess.Of.LESSON;
        return Stream.of(DoneRule.By.values()).filter(by -> DoneRule.By.OF_LESSONS.contains(by) == lesson).toList();
    }

    /** As chosen, else as stored. */
    public String getBy() {
        DoneRule stored = said(getEdited().activity()).done();
        boolean lesson = getEdited().activity().of() == CourseAccess.Of.LESSON;
        return typed("doneBy", (stored == null ? lesson ? DoneRule.OF_LESSONS : DoneRule.OF_TESTS : stored).by().code());
    }

    public String getMinutes() {
        DoneRule stored = said(getEdited().activity()).done();
        return typed("minutes", stored == null || stored.minutes() == 0 ? "" : String.valueOf(stored.minutes()));
    }

    public String getPercent() {
        DoneRule stored = said(getEdited().activity()).done();
        return typed("percent", stored == null || stored.percent() == 0 ? "" : String.valueOf(stored.percent()));
    }

    private String typed(String field, String stored) {
        return external.getRequestParameterMap().getOrDefault(field, stored);
    }

    /** Lessons and tests a row of this kind may name. */
    public List<AccessDraft.Activity> named(String kind) {
        return getDraft().activities().stream()
                .filter(activity -> activity.of() != CourseAccess.Of.SECTION)
                .filter(activity -> !kind.equals("passed") || activity.of() == CourseAccess.Of.QUIZ)
                .filter(activity -> !kind.equals("viewed") || activity.of() == CourseAccess.Of.LESSON)
                .toList();
    }

    /** A stored row may name what is not in the draft: it stays to be seen. */
    public boolean isStranger(ConditionForm.Row row) {
        return !row.value().isEmpty() && named(row.kind()).stream().noneMatch(activity -> activity.name().equals(row.value()));
    }

    public List<String> getSingle() {
        return SINGLE;
    }

    public List<String> getAround() {
        return AROUND;
    }

    public List<String> getGroups() {
        return CourseContent.GROUPS;
    }

    public boolean isSaved() {
        return external.getRequestParameterMap().containsKey("saved");
    }

    private String parameter(String name) {
        String value = external.getRequestParameterMap().get(name);
        if (value == null) {
            throw new NotFound("draft");
        }
        return value;
    }
}
