package vn.hocvuso.interop.moodlexml.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.questionbank.Choice;
import vn.hocvuso.questionbank.Cloze;
import vn.hocvuso.questionbank.Numerical;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionFault;
import vn.hocvuso.questionbank.Rendering;
import vn.hocvuso.questionbank.ShortAnswer;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.questionbank.Weight;

/** Puts the gaps back into the text, as {@link MoodleCloze} reads them. All texts of such a question have one format. */
final class MoodleClozeWriter {
    private MoodleClozeWriter() {}

    static Text text(Cloze cloze) {
        Text.Format format = cloze.text().format();
        String source = cloze.text().source();
        for (int i = 0; i < cloze.gaps().size(); i++) {
            String gap = "{" + cloze.shares().get(i) + ":" + gap(cloze.gaps().get(i), format) + "}";
            source = source.replace("[[" + (i + 1) + "]]", gap);
        }
        return new Text(source, format);
    }

    private static String gap(Question gap, Text.Format format) {
        List<String> alternatives = new ArrayList<>();
        if (gap instanceof Single single) {
            for (Choice choice : single.choices()) {
                alternatives.add(alternative(choice.weight(), in(choice.text(), format), choice.feedback(), format));
            }
            return (single.fixed() ? "MULTICHOICE:" : "MULTICHOICE_S:") + String.join("~", alternatives);
        }
        if (gap instanceof ShortAnswer shortAnswer) {
            for (ShortAnswer.Accepted answer : shortAnswer.accepted()) {
                String word = format == Text.Format.HTML ? Wording.escaped(answer.answer()) : answer.answer();
                alternatives.add(alternative(answer.weight(), word, answer.feedback(), format));
            }
            return (shortAnswer.caseCounts() ? "SHORTANSWER_C:" : "SHORTANSWER:") + String.join("~", alternatives);
        }
        if (!(gap instanceof Numerical numerical)) {
            throw QuestionFault.unsupported(0, "written-type");
        }
        for (Numerical.Accepted range : numerical.accepted()) {
            BigDecimal middle = Numbers.half(range.low().add(range.high()));
            BigDecimal tolerance = Numbers.half(range.high().subtract(range.low()));
            String number = middle.toPlainString() + ":" + tolerance.toPlainString();
            alternatives.add(alternative(range.weight(), number, range.feedback(), format));
        }
        if (numerical.otherwise() != null) {
            alternatives.add(alternative(0, "*", numerical.otherwise(), format));
        }
        return "NUMERICAL:" + String.join("~", alternatives);
    }

    private static String alternative(int weight, String answer, Text feedback, Text.Format format) {
        // Right after an ampersand the mark would begin an entity.
        String mark = answer.endsWith("&") ? " #" : "#";
        String said = feedback == null ? "" : mark + escaped(in(feedback, format));
        return (weight == Weight.FULL ? "=" : "%" + Weight.print(weight) + "%") + escaped(answer) + said;
    }

    /** A text of another format is said in the question's. */
    private static String in(Text text, Text.Format format) {
        return text.format() == format || format != Text.Format.HTML ? text.source() : Rendering.safe().html(text);
    }

    private static String escaped(String source) {
        return source.replaceAll("([}~#\\\\])", "\\\\$1");
    }
}
