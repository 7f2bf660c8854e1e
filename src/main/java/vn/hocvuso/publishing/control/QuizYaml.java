package vn.hocvuso.publishing.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.DrawSpec;
import vn.hocvuso.quiz.Points;
import vn.hocvuso.quiz.QuizProfile;
import vn.hocvuso.quiz.QuizProfile.Fixed;

/** The YAML file of a test, in and out: the one place that knows its members. */
final class QuizYaml {
    /** Moments of the review, with a member each. */
    private static final List<String> MOMENTS = List.of("after", "later", "closed");

    private final String path;
    private final YamlFile yaml;
    private final Findings findings;

    private QuizYaml(String path, YamlFile yaml, Findings findings) {
        this.path = path;
        this.yaml = yaml;
        this.findings = findings;
    }

    /** @param course slug of the folder it stands in; null: it draws across courses */
    static Content.Quiz read(String path, YamlFile yaml, String course, Findings findings) {
        return new QuizYaml(path, yaml, findings).quiz(course);
    }

    private Content.Quiz quiz(String course) {
        yaml.only(
                "uuid", "slug", "title", "kind", "bank", "fixed", "questions", "draw", "shuffled", "minutes", "pass_percent", "attempts", "opens_at",
                "closes_at", "delay_minutes", "grading", "grace_seconds", "review_after", "review_later", "review_closed");
        String bank = yaml.has("bank") ? yaml.text("bank", Sources.LONGEST_SLUG) : course;
        List<QuizProfile.Draw> draws = new ArrayList<>();
        yaml.list("draw").forEach(line -> draw(line, bank, draws));
        Integer pass = yaml.integerOrNull("pass_percent");
        if (pass == null) {
            findings.error(path, yaml.line(), "yaml-missing", "pass_percent");
        }
        QuizProfile profile = new QuizProfile(
                yaml.text("title", 200), yaml.text("kind", 10), course, fixed(bank), draws, yaml.integerOrNull("minutes"), pass == null ? 0 : pass,
                yaml.integerOrNull("attempts"), null);
        return new Content.Quiz(
                path, yaml.line(yaml.has("draw") ? "draw" : "slug"), yaml.uuid(), yaml.text("slug", Sources.LONGEST_SLUG), sat(reviewed(profile)));
    }

    private List<Fixed> fixed(String bank) {
        List<Fixed> fixed = new ArrayList<>();
        yaml.texts("fixed", 120).forEach(name -> fixed.add(new Fixed(bank, name)));
        for (YamlFile group : yaml.list("questions")) {
            group.only("bank", "names", "points");
            String from = group.text("bank", Sources.LONGEST_SLUG);
            int weight = weight(group);
            group.texts("names", 120).forEach(name -> fixed.add(new Fixed(from, name, weight)));
        }
        return fixed;
    }

    /** Of each question the part of the file speaks of. */
    private int weight(YamlFile part) {
        String points = part.textOrNull("points", 10);
        Optional<Integer> weight = Points.typed(points);
        if (weight.isEmpty()) {
            findings.error(path, part.line("points"), "quiz-points", points);
        }
        return weight.orElse(Points.ONE);
    }

    private QuizProfile sat(QuizProfile profile) {
        Integer delay = yaml.integerOrNull("delay_minutes");
        String grading = yaml.textOrNull("grading", 10);
        try {
            return profile.by(new QuizProfile.Said(
                    profile.title(), profile.kind(), profile.minutes(), profile.passPercent(), profile.attempts(), instant("opens_at"), instant("closes_at"),
                    delay == null ? 0 : delay, grading == null ? "best" : grading, "true".equals(yaml.textOrNull("shuffled", 5)), yaml.integerOrNull("grace_seconds")));
        } catch (Refused unknown) {
            findings.error(path, yaml.line("grading"), "quiz-terms", "grading", unknown.fields().get(0).code());
            return profile;
        }
    }

    private Instant instant(String key) {
        String value = yaml.textOrNull(key, 40);
        try {
            return value == null ? null : Instant.parse(value);
        } catch (DateTimeParseException e) {
            findings.error(path, yaml.line(key), "yaml-no-moment", key, value);
            return null;
        }
    }

    /** With what is shown when, where the file says so; a moment that is not named then shows nothing. */
    private QuizProfile reviewed(QuizProfile profile) {
        return MOMENTS.stream().noneMatch(moment -> yaml.has("review_" + moment))
                ? profile
                : profile.showing(shown("review_after"), shown("review_later"), shown("review_closed"));
    }

    private Set<String> shown(String moment) {
        Set<String> shown = new HashSet<>(yaml.texts(moment, 20));
        for (String name : List.copyOf(shown)) {
            if (!QuizProfile.SHOWN.contains(name)) {
                findings.error(path, yaml.line(moment), "review-part", name);
                shown.remove(name);
            }
        }
        return shown;
    }

    private void draw(YamlFile line, String courseBank, List<QuizProfile.Draw> draws) {
        line.only("bank", "tags", "skills", "difficulty", "count", "points");
        String bank = line.has("bank") ? line.text("bank", Sources.LONGEST_SLUG) : courseBank;
        if (bank == null) {
            findings.error(path, line.line(), "yaml-missing", "bank");
            return;
        }
        Set<Integer> difficulty = new TreeSet<>();
        for (String level : line.texts("difficulty", 1)) {
            if (level.matches("[1-4]")) {
                difficulty.add(Integer.valueOf(level));
            } else {
                findings.error(path, line.line(), "draw-difficulty", level);
            }
        }
        Integer count = line.integerOrNull("count");
        DrawSpec spec = new DrawSpec(bank, Set.copyOf(line.texts("tags", 200)), Set.copyOf(line.texts("skills", 60)), difficulty);
        draws.add(new QuizProfile.Draw(spec, count == null ? 0 : count, weight(line)));
    }

    // ── out ──

    static byte[] write(UUID id, String slug, QuizProfile profile) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("uuid", id.toString());
        members.put("slug", slug);
        members.put("title", profile.title());
        members.put("kind", profile.kind());
        asked(profile, members);
        members.put("minutes", profile.minutes());
        members.put("pass_percent", profile.passPercent());
        members.put("attempts", profile.attempts());
        QuizProfile.Sitting sitting = profile.sitting();
        put(members, "opens_at", sitting.opens() == null ? null : sitting.opens().toString());
        put(members, "closes_at", sitting.closes() == null ? null : sitting.closes().toString());
        put(members, "delay_minutes", sitting.delayMinutes() == 0 ? null : sitting.delayMinutes());
        put(members, "grading", profile.grading().equals("best") ? null : profile.grading());
        put(members, "grace_seconds", sitting.graceSeconds());
        MOMENTS.forEach(moment -> members.put("review_" + moment, new TreeSet<>(profile.shown(moment)).stream().toList()));
        return CourseYaml.dump(members);
    }

    private static void put(Map<String, Object> members, String key, Object value) {
        if (value != null) {
            members.put(key, value);
        }
    }

    private static void asked(QuizProfile profile, Map<String, Object> members) {
        List<Map<String, Object>> groups = groups(profile.fixed());
        if (groups.size() == 1 && !groups.get(0).containsKey("points")) {
            members.put("bank", groups.get(0).get("bank"));
            members.put("fixed", groups.get(0).get("names"));
        } else if (!groups.isEmpty()) {
            members.put("questions", groups);
        }
        if (!profile.draw().isEmpty()) {
            members.put("draw", profile.draw().stream().map(QuizYaml::draw).toList());
        }
        put(members, "shuffled", profile.shuffled() ? true : null);
    }

    /** Neighbours of one bank with the same points together, so that the order stays. */
    private static List<Map<String, Object>> groups(List<Fixed> fixed) {
        List<Map<String, Object>> groups = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Fixed before = null;
        for (Fixed one : fixed) {
            if (before == null || !one.bank().equals(before.bank()) || one.weight() != before.weight()) {
                names = new ArrayList<>();
                Map<String, Object> group = new LinkedHashMap<>();
                group.put("bank", one.bank());
                put(group, "points", points(one.weight()));
                group.put("names", names);
                groups.add(group);
            }
            names.add(one.name());
            before = one;
        }
        return groups;
    }

    private static Map<String, Object> draw(QuizProfile.Draw draw) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("bank", draw.from().bank());
        if (!draw.from().tags().isEmpty()) {
            line.put("tags", new TreeSet<>(draw.from().tags()).stream().toList());
        }
        if (!draw.from().skills().isEmpty()) {
            line.put("skills", new TreeSet<>(draw.from().skills()).stream().toList());
        }
        if (!draw.from().difficulty().isEmpty()) {
            line.put("difficulty", new TreeSet<>(draw.from().difficulty()).stream().toList());
        }
        line.put("count", draw.count());
        put(line, "points", points(draw.weight()));
        return line;
    }

    /** Null where it is one point, which is not said. */
    private static Number points(int weight) {
        BigDecimal points = Points.of(weight);
        return weight == Points.ONE ? null : points.scale() == 0 ? Integer.valueOf(points.intValueExact()) : points;
    }
}
