package vn.hocvuso.catalog.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hocvuso.catalog.AccessFault;
import vn.hocvuso.catalog.ActivityCondition;
import vn.hocvuso.catalog.Condition;
import vn.hocvuso.catalog.CourseAccess;
import vn.hocvuso.catalog.CourseAccess.Of;
import vn.hocvuso.catalog.CourseContent;
import vn.hocvuso.catalog.DoneRule;
import vn.hocvuso.catalog.PeopleCondition;

/** Looks at the conditions and rules of a course as its author would wish: what is named is there, and everything can be opened. */
public final class AccessFaults {
    private final CourseAccess access;
    private final Map<String, String> lessons;
    private final Set<String> tests;
    private final Set<String> elsewhere;
    private final Set<String> units;
    private final List<AccessFault> faults = new ArrayList<>();

    /**
     * @param lessons   keys with the titles of their sections, in order
     * @param tests     slugs of the course's own
     * @param elsewhere slugs of all others
     * @param units     codes there are, of those that are named
     */
    public AccessFaults(CourseAccess access, Map<String, String> lessons, Set<String> tests, Set<String> elsewhere, Set<String> units) {
        this.access = access;
        this.lessons = lessons;
        this.tests = tests;
        this.elsewhere = elsewhere;
        this.units = units;
    }

    public List<AccessFault> on(LocalDate today) {
        access.entries().forEach(this::entry);
        if (faults.isEmpty()) {
            openings(today);
        }
        return faults;
    }

    private void fault(boolean error, String code, Object... parameters) {
        faults.add(new AccessFault(error, code, List.of(parameters)));
    }

    private void entry(CourseAccess.Entry entry) {
        boolean known = switch (entry.of()) {
            case SECTION -> lessons.containsValue(entry.name());
            case LESSON -> lessons.containsKey(entry.name());
            case QUIZ -> tests.contains(entry.name());
        };
        if (!known) {
            fault(true, "access-nothing", entry.name());
        }
        if (entry.done() != null && !fits(entry.of(), entry.done())) {
            fault(true, "access-done-kind", entry.name(), entry.done().by().code());
        }
        if (entry.open() != null) {
            entry.open().all().filter(one -> one.activity() != null).forEach(one -> reference(entry.name(), one));
            entry.open().all().forEach(one -> people(entry.name(), one));
        }
    }

    /** A group or unit that does not exist shuts everybody out, or, turned round, nobody. */
    private void people(String name, Condition one) {
        if (one instanceof PeopleCondition.InGroup in) {
            in.groups().stream().filter(group -> !CourseContent.GROUPS.contains(group))
                    .forEach(group -> fault(true, "access-group-unknown", name, group, String.join(", ", CourseContent.GROUPS)));
        } else if (one instanceof PeopleCondition.InUnit in) {
            in.units().stream().filter(unit -> !units.contains(unit)).forEach(unit -> fault(true, "access-unit-unknown", name, unit));
        }
    }

    private static boolean fits(Of of, DoneRule rule) {
        return of == (DoneRule.By.OF_LESSONS.contains(rule.by()) ? Of.LESSON : Of.QUIZ);
    }

    private void reference(String name, Condition one) {
        boolean lesson = lessons.containsKey(one.activity());
        boolean test = tests.contains(one.activity()) || elsewhere.contains(one.activity());
        if (!lesson && !test) {
            fault(true, "access-unknown", name, one.activity());
        } else if (lesson && test) {
            fault(true, "access-two-of-a-name", name, one.activity());
        } else if (one instanceof ActivityCondition.Passed && lesson) {
            fault(true, "access-passed-lesson", name, one.activity());
        } else if (one instanceof ActivityCondition.Viewed && test) {
            fault(true, "access-viewed-test", name, one.activity());
        }
    }

    private void openings(LocalDate today) {
        Map<String, Condition> conditions = new LinkedHashMap<>();
        lessons.forEach((key, section) -> put(conditions, key, access.open(section, key)));
        tests.forEach(slug -> put(conditions, slug, access.open(Of.QUIZ, slug)));
        Openings openings = new Openings(conditions, today);
        for (String name : conditions.keySet()) {
            if (openings.never(name)) {
                fault(true, "access-never", name);
            } else if (openings.shut(name)) {
                List<String> cycle = openings.cycle(name);
                if (cycle.isEmpty()) {
                    fault(true, "access-behind", name, String.join(", ", openings.blocking(name)));
                } else {
                    fault(true, "access-cycle", String.join(" → ", cycle));
                }
            } else if (lessons.containsKey(name) && openings.shutsOut(name)) {
                fault(false, "access-shuts-out", name);
            }
        }
    }

    private static void put(Map<String, Condition> conditions, String name, Condition condition) {
        if (condition != null) {
            conditions.put(name, condition);
        }
    }
}
