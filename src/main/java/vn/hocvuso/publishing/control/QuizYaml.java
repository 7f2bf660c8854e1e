package vn.hocvuso.publishing.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import vn.hocvuso.quiz.QuizProfile;
import vn.hocvuso.quiz.QuizSummary;

/** Writes a test as the file of content/ that {@link ContentReader} reads. How it may be looked at afterwards is no part of a file. */
final class QuizYaml {
    private QuizYaml() {}

    static byte[] write(QuizSummary quiz, QuizProfile profile) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("uuid", quiz.id().toString());
        members.put("slug", quiz.slug());
        members.put("title", profile.title());
        members.put("kind", profile.kind());
        if (!profile.draw().isEmpty()) {
            members.put("draw", profile.draw().stream().map(QuizYaml::draw).toList());
        } else if (!profile.fixed().isEmpty()) {
            members.put("bank", profile.fixed().get(0).bank());
            members.put("fixed", profile.fixed().stream().map(QuizProfile.Fixed::name).toList());
        }
        members.put("minutes", profile.minutes());
        members.put("pass_percent", profile.passPercent());
        members.put("attempts", profile.attempts());
        return CourseYaml.dump(members);
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
        return line;
    }
}
