package vn.hocvuso.publishing.control;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.DrawSpec;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.quiz.QuizProfile;

/** Looks at the tests of a tree: their terms, their questions, and whether every draw can be satisfied, together too. */
final class QuizLinter {
    /** Sets of lines tried together; more lines than that no test has. */
    private static final int MOST_LINES = 14;

    private final Content content;
    private final ContentLinter.Known known;
    private final Findings findings;
    private final Map<String, List<QuestionDraft>> banks;

    QuizLinter(Content content, ContentLinter.Known known, Findings findings) {
        this.content = content;
        this.known = known;
        this.findings = findings;
        this.banks = content.courses().stream()
                .collect(Collectors.toMap(
                        course -> course.content().slug(),
                        course -> course.questions().stream().map(Content.At::it).toList(),
                        (one, other) -> one));
    }

    void check() {
        Map<String, String> slugs = new HashMap<>();
        for (Content.Quiz quiz : content.quizzes()) {
            String before = slugs.putIfAbsent(quiz.slug(), quiz.file());
            if (before != null) {
                findings.error(quiz.file(), 1, "quiz-twice", quiz.slug(), before);
            }
            terms(quiz);
            quiz.profile().fixed().forEach(fixed -> fixed(quiz, fixed));
            draws(quiz);
        }
    }

    private void terms(Content.Quiz quiz) {
        try {
            quiz.profile().check();
        } catch (Refused refused) {
            refused.fields().forEach(field -> findings.error(quiz.file(), quiz.line(), "quiz-terms", field.name(), field.code()));
        }
    }

    private void fixed(Content.Quiz quiz, QuizProfile.Fixed fixed) {
        List<QuestionDraft> bank = banks.get(fixed.bank());
        if (bank != null && bank.stream().noneMatch(draft -> draft.name().equals(fixed.name()))) {
            findings.error(quiz.file(), quiz.line(), "fixed-missing", fixed.name(), fixed.bank());
        } else if (bank == null && !known.banks().contains(String.valueOf(fixed.bank()))) {
            findings.error(quiz.file(), quiz.line(), "bank-missing", String.valueOf(fixed.bank()));
        }
    }

    private void draws(Content.Quiz quiz) {
        List<QuizProfile.Draw> lines = quiz.profile().draw();
        boolean each = true;
        for (int i = 0; i < lines.size(); i++) {
            DrawSpec from = lines.get(i).from();
            if (!banks.containsKey(from.bank())) {
                each = false;
                if (!known.banks().contains(from.bank())) {
                    findings.error(quiz.file(), quiz.line() + i, "bank-missing", from.bank());
                }
            } else if (candidates(from).size() < lines.get(i).count()) {
                each = false;
                int found = candidates(from).size();
                findings.error(quiz.file(), quiz.line() + i, "draw-too-few", i + 1, lines.get(i).count(), found);
            }
        }
        if (each && lines.size() <= MOST_LINES) {
            together(quiz, lines);
        }
    }

    /** Hall's condition: no set of lines may ask for more questions than they can take between them. */
    private void together(Content.Quiz quiz, List<QuizProfile.Draw> lines) {
        List<Set<String>> candidates = lines.stream().map(line -> candidates(line.from())).toList();
        for (int set = 1; set < 1 << lines.size(); set++) {
            int chosen = set;
            Set<String> union = new HashSet<>();
            int wanted = 0;
            for (int i : IntStream.range(0, lines.size()).filter(n -> (chosen >> n & 1) == 1).toArray()) {
                union.addAll(candidates.get(i));
                wanted += lines.get(i).count();
            }
            if (union.size() < wanted) {
                findings.error(quiz.file(), quiz.line(), "draws-too-few", wanted, union.size());
                return;
            }
        }
    }

    private Set<String> candidates(DrawSpec from) {
        return banks.get(from.bank()).stream().filter(from::takes).map(QuestionDraft::name).collect(Collectors.toSet());
    }
}
