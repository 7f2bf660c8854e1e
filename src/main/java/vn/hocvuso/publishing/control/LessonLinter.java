package vn.hocvuso.publishing.control;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocvuso.catalog.CourseContent;
import vn.hocvuso.catalog.LessonRendering;

/** Looks at one lesson as its reader will: its language, and whether the parts are there that make reading it worth an evening. */
final class LessonLinter {
    /** Self-checks a lesson has at least (content/README.md). */
    private static final int FEWEST_CHECKS = 2;

    /** Characters below which a text for a figure names it without telling what it shows. */
    private static final int SHORTEST_TEXT = 30;

    private static final Pattern FIGURE = Pattern.compile("(?m)^!\\[([^]]*)]\\(([^) ]+)");
    private static final Pattern OUTSIDE = Pattern.compile("]\\((https://[^) ]+)");
    private static final Pattern CORE = Pattern.compile("(?m)^:::\\s*nho\\s*$");
    private static final Pattern PRACTICE = Pattern.compile("(?mi)^##+\\s*Thực hành");

    private final Findings findings;
    private final Map<String, String> spellings;

    LessonLinter(Findings findings, Map<String, String> spellings) {
        this.findings = findings;
        this.spellings = spellings;
    }

    void check(String file, CourseContent.Lesson lesson, LessonRendering rendering) {
        String text = lesson.markdown();
        LanguageLinter.check(text, spellings, file, line -> line, findings);
        if (rendering.media().isEmpty()) {
            findings.warning(file, 1, "lesson-without-figure");
        }
        if (rendering.questions().size() < FEWEST_CHECKS) {
            findings.warning(file, 1, "lesson-few-checks", rendering.questions().size(), FEWEST_CHECKS);
        }
        if (!CORE.matcher(text).find()) {
            findings.warning(file, 1, "lesson-without-core");
        }
        if (!PRACTICE.matcher(text).find()) {
            findings.warning(file, 1, "lesson-without-practice");
        }
        Matcher figure = FIGURE.matcher(text);
        while (figure.find()) {
            if (figure.group(1).strip().length() < SHORTEST_TEXT) {
                findings.warning(file, lineOf(text, figure.start()), "figure-text-short", figure.group(2), SHORTEST_TEXT);
            }
        }
        Matcher outside = OUTSIDE.matcher(text);
        while (outside.find()) {
            findings.warning(file, lineOf(text, outside.start()), "link-outside", outside.group(1));
        }
    }

    /** A mentor's page: as careful in its language, but it has no parts of its own. */
    void guide(String file, String text, LessonRendering rendering) {
        LanguageLinter.check(text, spellings, file, line -> line, findings);
        rendering.problems().forEach(problem -> findings.error(file, problem.line(), problem.code(), problem.parameters().toArray()));
    }

    private static int lineOf(String text, int at) {
        return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }
}
