package vn.hocvuso.questionbank;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Every text of a question, and what none of them may hold. */
final class QuestionTexts {
    private static final int LONGEST = 20_000;

    /** What a page of ours would not show; the question would be asked without what it asks about. */
    private static final Pattern MEDIA = Pattern.compile(
            "<(img|video|audio|iframe|object|embed|svg|math|canvas)\\b|!\\[[^\\]]*]\\(", Pattern.CASE_INSENSITIVE);

    private static final String MOODLE_FILE = "@@PLUGINFILE@@";

    /** No file format and no database holds them all. */
    private static final Pattern CONTROL =
            Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");

    private QuestionTexts() {}

    /** @throws QuestionFault for a text that is too long, shows a picture or carries control characters */
    static void check(QuestionDraft draft) {
        for (Text text : of(draft.question())) {
            if (text.source().length() > LONGEST) {
                throw QuestionFault.wrong(0, "text-too-long", LONGEST);
            }
            boolean rich = text.format() == Text.Format.HTML || text.format() == Text.Format.MARKDOWN;
            if (text.source().contains(MOODLE_FILE) || rich && MEDIA.matcher(text.source()).find()) {
                throw QuestionFault.unsupported(0, "media");
            }
            if (CONTROL.matcher(text.source()).find()) {
                throw QuestionFault.wrong(0, "control-character");
            }
        }
    }

    private static List<Text> of(Question question) {
        List<Text> texts = new ArrayList<>();
        texts.add(question.text());
        texts.add(question.generalFeedback());
        if (question instanceof Single single) {
            single.choices().forEach(choice -> choice(choice, texts));
        } else if (question instanceof Multiple multiple) {
            multiple.choices().forEach(choice -> choice(choice, texts));
        } else if (question instanceof TrueFalse trueFalse) {
            texts.add(trueFalse.whenRight());
            texts.add(trueFalse.whenWrong());
        } else if (question instanceof Matching matching) {
            matching.pairs().forEach(pair -> texts.addAll(List.of(pair.left(), pair.right())));
            texts.addAll(matching.distractors());
        } else if (question instanceof Ordering ordering) {
            texts.addAll(ordering.items());
        } else if (question instanceof ShortAnswer shortAnswer) {
            shortAnswer.accepted().forEach(answer -> texts.add(new Text(answer.answer(), Text.Format.PLAIN)));
            shortAnswer.accepted().forEach(answer -> texts.add(answer.feedback()));
        } else if (question instanceof Numerical numerical) {
            numerical.accepted().forEach(range -> texts.add(range.feedback()));
            texts.add(numerical.otherwise());
        } else if (question instanceof Cloze cloze) {
            cloze.gaps().forEach(gap -> texts.addAll(of(gap)));
        } else if (question instanceof Essay essay) {
            texts.add(essay.rubric());
        }
        texts.removeIf(Objects::isNull);
        return texts;
    }

    private static void choice(Choice choice, List<Text> texts) {
        texts.add(choice.text());
        texts.add(choice.feedback());
    }
}
