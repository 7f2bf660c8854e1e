package vn.hocvuso.questionbank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hocvuso.kernel.Refused;

/**
 * The same question with another key, said as a fully right answer in the learners' own shape. What was shown stays as it was,
 * ids and all, so that every answer ever given can be graded by it. Words and numbers are accepted besides those that were;
 * the remarks on single choices go, for they speak of the old key.
 */
public final class NewKey {
    private NewKey() {}

    /**
     * @throws Refused 422 {@code wrong-answer-shape}; {@code key-by-person} where only a person can tell
     */
    public static Question of(Question question, Response right) {
        question.check(right);
        if (question instanceof Single single) {
            return choosing(single, (Response.Choice) right);
        } else if (question instanceof Multiple multiple) {
            return ticking(multiple, (Response.Choices) right);
        } else if (question instanceof TrueFalse old) {
            boolean answer = Boolean.parseBoolean(((Response.Choice) right).choice());
            return new TrueFalse(old.text(), answer, null, null, old.generalFeedback());
        } else if (question instanceof Matching matching) {
            return pairing(matching, (Response.Pairs) right);
        } else if (question instanceof Ordering old) {
            List<Text> items = ((Response.Order) right).order().stream().map(id -> old.items().get(old.ids().indexOf(id))).toList();
            return new Ordering(old.text(), items, old.whole(), old.generalFeedback());
        } else if (question instanceof ShortAnswer old) {
            return accepting(old, ((Response.Words) right).text());
        } else if (question instanceof Numerical old) {
            return accepting(old, ((Response.Numeral) right).number());
        } else if (question instanceof Cloze old) {
            return filling(old, (Response.Gaps) right);
        }
        throw new Refused("key-by-person");
    }

    private static Single choosing(Single old, Response.Choice right) {
        List<String> ids = Choice.ids(old.choices());
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            choices.add(new Choice(old.choices().get(i).text(), ids.get(i).equals(right.choice()) ? Weight.FULL : 0, null));
        }
        return new Single(old.text(), choices, old.fixed(), old.generalFeedback());
    }

    /** Right ones share alike; wrong ones take away as much as the heaviest wrong one did. */
    private static Multiple ticking(Multiple old, Response.Choices right) {
        if (right.choices().isEmpty()) {
            throw Question.wrongShape(old.type());
        }
        List<String> ids = Choice.ids(old.choices());
        int share = Weight.FULL / right.choices().size();
        int penalty = Math.min(0, old.choices().stream().mapToInt(Choice::weight).min().orElse(0));
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            choices.add(new Choice(old.choices().get(i).text(), right.choices().contains(ids.get(i)) ? share : penalty, null));
        }
        return new Multiple(old.text(), choices, old.whole(), old.fixed(), old.generalFeedback());
    }

    private static Matching pairing(Matching old, Response.Pairs right) {
        List<String> lefts = old.leftIds();
        List<String> rightIds = old.rightIds();
        List<Text> rights = old.rights();
        if (!right.pairs().keySet().containsAll(lefts)) {
            throw Question.wrongShape(old.type());
        }
        List<Matching.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < lefts.size(); i++) {
            Matching.Pair pair = old.pairs().get(i);
            pairs.add(new Matching.Pair(pair.left(), rights.get(rightIds.indexOf(right.pairs().get(lefts.get(i)))), pair.share()));
        }
        List<Text> spare = rights.stream().filter(text -> pairs.stream().noneMatch(pair -> pair.right().equals(text))).toList();
        return new Matching(old.text(), pairs, spare, old.whole(), old.generalFeedback());
    }

    private static ShortAnswer accepting(ShortAnswer old, String text) {
        if (text.isBlank()) {
            throw Question.wrongShape(old.type());
        }
        List<ShortAnswer.Accepted> accepted = new ArrayList<>();
        accepted.add(new ShortAnswer.Accepted(text.replace("*", "\\*"), Weight.FULL, null));
        accepted.addAll(old.accepted());
        return new ShortAnswer(old.text(), accepted, old.caseCounts(), old.generalFeedback());
    }

    private static Numerical accepting(Numerical old, String typed) {
        BigDecimal number = AnswerNumber.parse(typed).orElseThrow(() -> Question.wrongShape(old.type()));
        List<Numerical.Accepted> accepted = new ArrayList<>();
        accepted.add(new Numerical.Accepted(number, number, Weight.FULL, null));
        accepted.addAll(old.accepted());
        return new Numerical(old.text(), accepted, old.otherwise(), old.generalFeedback());
    }

    /** Gaps that are not named keep their key. */
    private static Cloze filling(Cloze old, Response.Gaps right) {
        List<Question> gaps = new ArrayList<>(old.gaps());
        for (Map.Entry<String, String> gap : right.gaps().entrySet()) {
            int at = Integer.parseInt(gap.getKey()) - 1;
            gaps.set(at, of(gaps.get(at), Cloze.filled(gaps.get(at), gap.getValue())));
        }
        return new Cloze(old.text(), gaps, old.shares(), old.generalFeedback());
    }
}
