package vn.hocvuso.questionbank;

import java.util.List;
import vn.hocvuso.questionbank.rule.OptionIds;

/**
 * One of several answers to choose from.
 *
 * @param weight   hundred-thousandths of a per cent, −10 000 000 to 10 000 000: what choosing it adds ({@link Weight})
 * @param feedback said to who chose it; null when there is none
 */
public record Choice(Text text, int weight, Text feedback) {

    static List<String> ids(List<Choice> choices) {
        return OptionIds.of("choice", choices.stream().map(choice -> choice.text().source()).toList());
    }

    static Face face(QuestionType type, Text text, List<Choice> choices, boolean fixed, Rendering rendering) {
        List<Text> texts = choices.stream().map(Choice::text).toList();
        List<Face.Option> options = fixed
                ? Options.inOrder(ids(choices), texts, rendering)
                : Options.of(ids(choices), texts, rendering);
        return Face.withChoices(type, rendering.html(text), options, fixed);
    }
}
