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
        Content.Quiz quiz = QuizYaml.read(path, yaml, course, findings);
        sources.sameAsName(path, quiz.slug(), path.substring(path.lastIndexOf('/') + 1).replace(".yaml", ""));
        quizzes.add(quiz);
    }
}
