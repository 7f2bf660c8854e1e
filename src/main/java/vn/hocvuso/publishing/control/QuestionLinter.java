package vn.hocvuso.publishing.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hocvuso.publishing.control.Content.At;
import vn.hocvuso.publishing.rule.KeyBalance;
import vn.hocvuso.publishing.rule.Likeness;
import vn.hocvuso.questionbank.Choice;
import vn.hocvuso.questionbank.Matching;
import vn.hocvuso.questionbank.Multiple;
import vn.hocvuso.questionbank.Ordering;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.questionbank.TrueFalse;
import vn.hocvuso.questionbank.Weight;

/** Looks at a course's questions as their readers will: what they teach, what gives them away, what was asked before. */
final class QuestionLinter {
    private static final Pattern CRUTCH = Pattern.compile(
            "(?iu)(tất cả (các )?(đáp án|phương án|ý|câu)( nêu)? (trên|đều)|tất cả đều (đúng|sai)|không (có )?(đáp án|phương án|ý) nào (đúng|ở trên|trên)|cả [a-d](,| và) )");

    private final Findings findings;
    private final Map<String, String> spellings;

    QuestionLinter(Findings findings, Map<String, String> spellings) {
        this.findings = findings;
        this.spellings = spellings;
    }

    void check(Content.Course course) {
        KeyBalance balance = new KeyBalance();
        for (At<QuestionDraft> at : course.questions()) {
            Question question = at.it().question();
            choices(question).stream()
                    .filter(choice -> CRUTCH.matcher(choice.text().source()).find())
                    .forEach(choice -> findings.error(at.file(), at.line(), "answer-crutch", at.it().name(), choice.text().source()));
            if (isSilent(question)) {
                findings.warning(at.file(), at.line(), "question-without-feedback", at.it().name());
            }
            LanguageLinter.check(String.join("\n", texts(question)), spellings, at.file(), line -> at.line(), findings);
            if (question instanceof Single single) {
                count(single, balance);
            }
        }
        course.questions().stream().findFirst().ifPresent(first -> balance.findings()
                .forEach(finding -> findings.warning(first.file(), 1, finding.code(), finding.parameters().toArray())));
        alike(course.questions());
    }

    private static void count(Single single, KeyBalance balance) {
        List<String> answers = single.choices().stream().map(choice -> choice.text().source()).toList();
        for (int i = 0; i < answers.size(); i++) {
            if (single.choices().get(i).weight() == Weight.FULL) {
                balance.add(answers, i);
            }
        }
    }

    private void alike(List<At<QuestionDraft>> questions) {
        List<Likeness> likenesses = questions.stream().map(at -> Likeness.of(texts(at.it().question()))).toList();
        for (int i = 0; i < questions.size(); i++) {
            for (int j = 0; j < i; j++) {
                int percent = likenesses.get(i).to(likenesses.get(j));
                At<QuestionDraft> at = questions.get(i);
                Object[] parameters = {at.it().name(), questions.get(j).it().name(), percent};
                if (percent >= Likeness.SAME) {
                    findings.error(at.file(), at.line(), "question-again", parameters);
                } else if (percent >= Likeness.ALIKE) {
                    findings.warning(at.file(), at.line(), "question-alike", parameters);
                }
            }
        }
    }

    /** A choice, or a verdict, that teaches nothing to whoever took it. */
    private static boolean isSilent(Question question) {
        if (question.generalFeedback() != null) {
            return false;
        }
        if (question instanceof TrueFalse verdict) {
            return verdict.whenWrong() == null;
        }
        return choices(question).stream().anyMatch(choice -> choice.feedback() == null);
    }

    private static List<Choice> choices(Question question) {
        if (question instanceof Single single) {
            return single.choices();
        }
        return question instanceof Multiple multiple ? multiple.choices() : List.of();
    }

    /** All that is read of it, feedback left out: two questions may well teach the same. */
    private static List<String> texts(Question question) {
        List<Text> texts = new ArrayList<>(List.of(question.text()));
        choices(question).forEach(choice -> texts.add(choice.text()));
        if (question instanceof Matching matching) {
            matching.pairs().forEach(pair -> Stream.of(pair.left(), pair.right()).forEach(texts::add));
        } else if (question instanceof Ordering ordering) {
            texts.addAll(ordering.items());
        }
        return texts.stream().filter(Objects::nonNull).map(Text::source).toList();
    }
}
