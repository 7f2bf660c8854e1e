package vn.hocvuso.publishing.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocvuso.catalog.ActivityCondition;
import vn.hocvuso.catalog.Condition;
import vn.hocvuso.catalog.CourseAccess;
import vn.hocvuso.catalog.CourseAccess.Of;
import vn.hocvuso.catalog.DayCondition;
import vn.hocvuso.catalog.DoneRule;
import vn.hocvuso.catalog.JointCondition;
import vn.hocvuso.catalog.PeopleCondition;

/** {@code access.yaml} of a course, in and out: when activities open and when they are done. */
final class AccessYaml {
    static final String FILE = "access.yaml";

    /** Conditions within conditions; deeper than this nobody reads. */
    private static final int DEEPEST = 6;

    private static final int MOST_PARTS = 20;

    /** A day in one lesson is a forgotten tab. */
    private static final int MOST_MINUTES = 600;

    private static final int FULL = 100;

    private static final String[] KINDS = {"all", "any", "not", "after", "before", "passed", "viewed", "group", "unit", "from", "until"};

    private final Findings findings;
    private final String file;

    private AccessYaml(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    static CourseAccess read(String file, List<YamlFile> entries, Findings findings) {
        AccessYaml reader = new AccessYaml(file, findings);
        return new CourseAccess(entries.stream().map(reader::entry).filter(Objects::nonNull).toList());
    }

    static byte[] write(CourseAccess access) {
        return CourseYaml.dump(access.tree());
    }

    /** Null, and noted, when it says of nothing or nothing of it. */
    private CourseAccess.Entry entry(YamlFile yaml) {
        yaml.only("section", "lesson", "quiz", "open", "done");
        List<Of> named = Stream.of(Of.values()).filter(of -> yaml.has(of.code())).toList();
        if (named.size() != 1 || !yaml.has("open") && !yaml.has("done")) {
            findings.error(file, yaml.line(), "access-entry");
            return null;
        }
        Condition open = yaml.child("open").map(child -> condition(child, 1)).orElse(null);
        DoneRule done = yaml.child("done").map(this::done).orElse(null);
        return new CourseAccess.Entry(named.get(0), yaml.text(named.get(0).code(), 200), open, done);
    }

    private DoneRule done(YamlFile yaml) {
        yaml.only("by", "minutes", "percent");
        DoneRule.By by = DoneRule.By.of(yaml.text("by", 20));
        boolean timed = by == DoneRule.By.VIEW || by == DoneRule.By.TIME;
        if (by == null || yaml.has("minutes") && !timed || yaml.has("percent") != (by == DoneRule.By.GRADE) || by == DoneRule.By.TIME && !yaml.has("minutes")) {
            findings.error(file, yaml.line(), "access-done");
            return DoneRule.OF_LESSONS;
        }
        return new DoneRule(by, number(yaml, "minutes", MOST_MINUTES), number(yaml, "percent", FULL));
    }

    private Condition condition(YamlFile yaml, int depth) {
        List<String> kinds = Stream.of(KINDS).filter(yaml::has).toList();
        if (kinds.size() != 1 || depth > DEEPEST) {
            findings.error(file, yaml.line(), depth > DEEPEST ? "access-too-deep" : "access-condition", depth > DEEPEST ? DEEPEST : String.join(", ", KINDS));
            return new JointCondition.All(List.of());
        }
        String kind = kinds.get(0);
        String beside = kind.equals("passed") ? "percent" : kind.equals("viewed") ? "minutes" : kind;
        yaml.only(kind, beside);
        return switch (kind) {
            case "all" -> new JointCondition.All(parts(yaml, kind, depth));
            case "any" -> new JointCondition.Any(parts(yaml, kind, depth));
            case "not" -> new JointCondition.Not(yaml.child(kind).map(child -> condition(child, depth + 1)).orElse(new JointCondition.All(List.of())));
            case "after" -> new ActivityCondition.After(yaml.text(kind, Sources.LONGEST_SLUG));
            case "before" -> new ActivityCondition.Before(yaml.text(kind, Sources.LONGEST_SLUG));
            case "passed" -> new ActivityCondition.Passed(yaml.text(kind, Sources.LONGEST_SLUG), number(yaml, beside, FULL));
            case "viewed" -> new ActivityCondition.Viewed(yaml.text(kind, Sources.LONGEST_SLUG), number(yaml, beside, MOST_MINUTES));
            case "group" -> new PeopleCondition.InGroup(names(yaml, kind, 10));
            case "unit" -> new PeopleCondition.InUnit(names(yaml, kind, 60));
            case "from" -> new DayCondition.From(day(yaml, kind));
            default -> new DayCondition.Until(day(yaml, kind));
        };
    }

    private List<Condition> parts(YamlFile yaml, String kind, int depth) {
        List<YamlFile> parts = yaml.list(kind);
        if (parts.isEmpty() || parts.size() > MOST_PARTS) {
            findings.error(file, yaml.line(), "access-parts", kind, MOST_PARTS);
        }
        List<Condition> read = new ArrayList<>();
        parts.stream().limit(MOST_PARTS).forEach(part -> read.add(condition(part, depth + 1)));
        return read;
    }

    private List<String> names(YamlFile yaml, String kind, int longest) {
        List<String> names = yaml.texts(kind, longest);
        if (names.isEmpty()) {
            findings.error(file, yaml.line(), "yaml-missing", kind);
        }
        return names;
    }

    private LocalDate day(YamlFile yaml, String kind) {
        return Optional.ofNullable(yaml.dayOrNull(kind)).orElse(LocalDate.MIN.plusDays(1));
    }

    private int number(YamlFile yaml, String name, int most) {
        Integer number = yaml.integerOrNull(name);
        if (number == null) {
            return 0;
        }
        if (number < 1 || number > most) {
            findings.error(file, yaml.line(name), "access-number", name, 1, most);
        }
        return number;
    }
}
