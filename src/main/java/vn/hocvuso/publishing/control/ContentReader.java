package vn.hocvuso.publishing.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.hocvuso.catalog.Framework;
import vn.hocvuso.catalog.Programme;
import vn.hocvuso.interop.gift.GiftFiles;
import vn.hocvuso.publishing.control.Content.At;
import vn.hocvuso.questionbank.DrawSpec;
import vn.hocvuso.quiz.QuizProfile;

/** Reads the files of a content tree in the layout of content/README.md; what cannot be read is noted and left out. */
final class ContentReader {
    private final Sources sources;
    private final CourseReader courseReader;
    private final Findings findings;

    ContentReader(ContentFiles files, GiftFiles gift, Findings findings) {
        this.sources = new Sources(files, findings);
        this.courseReader = new CourseReader(sources, gift);
        this.findings = findings;
    }

    Content read() {
        List<At<Framework>> frameworks = new ArrayList<>();
        List<Content.Course> courses = new ArrayList<>();
        List<Content.Quiz> quizzes = new ArrayList<>();
        List<At<Programme>> programmes = new ArrayList<>();
        Set<String> folders = new TreeSet<>();
        for (String path : sources.all().keySet()) {
            if (path.matches("frameworks/[^/]+\\.yaml")) {
                add(frameworks, path, framework(path));
            } else if (path.matches("programmes/[^/]+\\.yaml")) {
                add(programmes, path, programme(path));
            } else if (path.matches("quizzes/[^/]+\\.yaml")) {
                quiz(path, null, quizzes);
            } else if (path.startsWith("courses/") && path.indexOf('/', 8) > 0) {
                folders.add(path.substring(0, path.indexOf('/', 8)));
            }
        }
        for (String folder : folders) {
            courseReader.read(folder).ifPresent(courses::add);
            sources.below(folder + "/quizzes").keySet().stream()
                    .filter(path -> path.endsWith(".yaml"))
                    .forEach(path -> quiz(path, folder.substring("courses/".length()), quizzes));
        }
        return new Content(frameworks, courses, quizzes, programmes);
    }

    private static <T> void add(List<At<T>> to, String file, T it) {
        if (it != null) {
            to.add(new At<>(file, 1, it));
        }
    }

    private Framework framework(String path) {
        YamlFile yaml = sources.yaml(path);
        if (yaml == null) {
            return null;
        }
        yaml.only("code", "title", "version", "issued", "source", "note", "skills");
        List<Framework.Skill> skills = new ArrayList<>();
        for (YamlFile domain : yaml.list("skills")) {
            domain.only("code", "name", "skills");
            String parent = domain.text("code", 30);
            skills.add(new Framework.Skill(parent, null, domain.text("name", 300)));
            for (YamlFile skill : domain.list("skills")) {
                skill.only("code", "name");
                skills.add(new Framework.Skill(skill.text("code", 30), parent, skill.text("name", 300)));
            }
        }
        Set<String> codes = new HashSet<>();
        skills.stream()
                .map(Framework.Skill::code)
                .filter(code -> !codes.add(code))
                .forEach(code -> findings.error(path, 1, "skill-twice", code));
        return new Framework(
                yaml.text("code", 20),
                yaml.text("title", 300),
                yaml.text("version", 40),
                yaml.dayOrNull("issued"),
                yaml.text("source", 400),
                yaml.textOrNull("note", 400),
                skills);
    }

    private Programme programme(String path) {
        YamlFile yaml = sources.yaml(path);
        if (yaml == null) {
            return null;
        }
        yaml.only("code", "title", "courses", "quiz");
        String code = yaml.text("code", 60);
        sources.sameAsName(path, code, path.substring(path.indexOf('/') + 1).replace(".yaml", ""));
        return new Programme(
                code,
                yaml.text("title", 200),
                yaml.texts("courses", Sources.LONGEST_SLUG),
                yaml.textOrNull("quiz", Sources.LONGEST_SLUG));
    }

    /** @param course slug of the folder it stands in; null: it draws across courses */
    private void quiz(String path, String course, List<Content.Quiz> quizzes) {
        YamlFile yaml = sources.yaml(path);
        if (yaml == null) {
            return;
        }
        yaml.only("uuid", "slug", "title", "kind", "bank", "draw", "fixed", "minutes", "pass_percent", "attempts", "review_after", "review_later", "review_closed");
        String slug = yaml.text("slug", Sources.LONGEST_SLUG);
        sources.sameAsName(path, slug, path.substring(path.lastIndexOf('/') + 1).replace(".yaml", ""));
        String bank = yaml.has("bank") ? yaml.text("bank", Sources.LONGEST_SLUG) : course;
        List<QuizProfile.Draw> draws = new ArrayList<>();
        yaml.list("draw").forEach(line -> draw(path, line, bank, draws));
        List<QuizProfile.Fixed> fixed = yaml.texts("fixed", 120).stream().map(name -> new QuizProfile.Fixed(bank, name)).toList();
        Integer pass = yaml.integerOrNull("pass_percent");
        if (pass == null) {
            findings.error(path, yaml.line(), "yaml-missing", "pass_percent");
        }
        QuizProfile profile = new QuizProfile(
                yaml.text("title", 200),
                yaml.text("kind", 10),
                course,
                fixed,
                draws,
                yaml.integerOrNull("minutes"),
                pass == null ? 0 : pass,
                yaml.integerOrNull("attempts"),
                null);
        quizzes.add(new Content.Quiz(path, yaml.line(yaml.has("draw") ? "draw" : "slug"), yaml.uuid(), slug, reviewed(path, yaml, profile)));
    }

    /** With what is shown when, where the file says so; a moment that is not named then shows nothing. */
    private QuizProfile reviewed(String path, YamlFile yaml, QuizProfile profile) {
        if (!yaml.has("review_after") && !yaml.has("review_later") && !yaml.has("review_closed")) {
            return profile;
        }
        return profile.showing(shown(path, yaml, "review_after"), shown(path, yaml, "review_later"), shown(path, yaml, "review_closed"));
    }

    private Set<String> shown(String path, YamlFile yaml, String moment) {
        Set<String> shown = new HashSet<>(yaml.texts(moment, 20));
        for (String name : List.copyOf(shown)) {
            if (!QuizProfile.SHOWN.contains(name)) {
                findings.error(path, yaml.line(moment), "review-part", name);
                shown.remove(name);
            }
        }
        return shown;
    }

    private void draw(String path, YamlFile line, String courseBank, List<QuizProfile.Draw> draws) {
        line.only("bank", "tags", "skills", "difficulty", "count");
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
        draws.add(new QuizProfile.Draw(spec, count == null ? 0 : count));
    }
}
