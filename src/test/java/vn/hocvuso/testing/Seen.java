package vn.hocvuso.testing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocvuso.questionbank.Choice;
import vn.hocvuso.questionbank.Cloze;
import vn.hocvuso.questionbank.Essay;
import vn.hocvuso.questionbank.Matching;
import vn.hocvuso.questionbank.Multiple;
import vn.hocvuso.questionbank.Numerical;
import vn.hocvuso.questionbank.Ordering;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.Rendering;
import vn.hocvuso.questionbank.ShortAnswer;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.questionbank.TrueFalse;

/**
 * A question as people see it: every text as the HTML it becomes. Two questions seen the same look the same and are graded the
 * same, whatever their authors wrote.
 */
public final class Seen {
    private static final Rendering HTML = Rendering.safe();
    private static final Pattern NUMBERED = Pattern.compile("&#(\\d{1,3});");

    private Seen() {}

    public static QuestionDraft of(QuestionDraft draft) {
        return new QuestionDraft(
                draft.name(), draft.title(), of(draft.question()), draft.tags(), draft.skills(), draft.difficulty(), draft.source(), draft.reviewOn());
    }

    private static Question of(Question it) {
        Text text = of(it.text());
        Text general = of(it.generalFeedback());
        if (it instanceof Single q) {
            return new Single(text, choices(q.choices()), q.fixed(), general);
        } else if (it instanceof Multiple q) {
            return new Multiple(text, choices(q.choices()), q.whole(), q.fixed(), general);
        } else if (it instanceof TrueFalse q) {
            return new TrueFalse(text, q.answer(), of(q.whenWrong()), of(q.whenRight()), general);
        } else if (it instanceof Matching q) {
            List<Matching.Pair> pairs = q.pairs().stream().map(p -> new Matching.Pair(of(p.left()), of(p.right()), p.share())).toList();
            return new Matching(text, pairs, q.distractors().stream().map(Seen::of).toList(), q.whole(), general);
        } else if (it instanceof Ordering q) {
            return new Ordering(text, q.items().stream().map(Seen::of).toList(), q.whole(), general);
        } else if (it instanceof ShortAnswer q) {
            return new ShortAnswer(text, q.accepted().stream()
                    .map(a -> new ShortAnswer.Accepted(a.answer(), a.weight(), of(a.feedback()))).toList(), q.caseCounts(), general);
        } else if (it instanceof Numerical q) {
            return new Numerical(text, q.accepted().stream()
                    .map(a -> new Numerical.Accepted(a.low(), a.high(), a.weight(), of(a.feedback()))).toList(), of(q.otherwise()), general);
        } else if (it instanceof Cloze q) {
            return new Cloze(text, q.gaps().stream().map(Seen::of).toList(), q.shares(), general);
        }
        return new Essay(text, of(((Essay) it).rubric()), general);
    }

    private static List<Choice> choices(List<Choice> choices) {
        return choices.stream().map(c -> new Choice(of(c.text()), c.weight(), of(c.feedback()))).toList();
    }

    /** Blanks that a browser shows as one are one; a paragraph around everything is none. */
    private static Text of(Text text) {
        if (text == null) {
            return null;
        }
        String html = NUMBERED.matcher(HTML.html(text).replace("<!-- -->", ""))
                .replaceAll(match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1)))))
                .replaceAll("<(p|div)>\\s*</(p|div)>", "").replaceAll("\\s+", " ").replaceAll(" ?<br /> ?", "<br />").strip();
        String inner = html.replaceFirst("(?s)^<(p|div)>((?:(?!</?(p|div)>).)*)</(p|div)>$", "$2").strip();
        return new Text(inner.replaceAll("(<(p|div|li|td)>) | (</(p|div|li|td)>)", "$1$3"), Text.Format.HTML);
    }
}
