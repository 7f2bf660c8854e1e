package vn.hocvuso.interop.gift.control;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.questionbank.Choice;
import vn.hocvuso.questionbank.Essay;
import vn.hocvuso.questionbank.Labels;
import vn.hocvuso.questionbank.Matching;
import vn.hocvuso.questionbank.Multiple;
import vn.hocvuso.questionbank.Numerical;
import vn.hocvuso.questionbank.Ordering;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionFault;
import vn.hocvuso.questionbank.QuestionWriting;
import vn.hocvuso.questionbank.ShortAnswer;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.questionbank.TrueFalse;
import vn.hocvuso.questionbank.Weight;

/** Writes GIFT that {@link GiftReader} reads back the same, and Moodle as nearly as it can. */
public final class GiftWriter {
    private static final int FULL = Weight.FULL;

    private final StringBuilder file = new StringBuilder();
    private final List<QuestionWriting.LeftOut> leftOut = new ArrayList<>();
    private String category;

    public QuestionWriting write(List<QuestionDraft> drafts) {
        for (QuestionDraft draft : drafts) {
            try {
                write(draft, answers(draft.question()));
            } catch (QuestionFault fault) {
                leftOut.add(new QuestionWriting.LeftOut(draft.name(), fault.problem().code()));
                String type = draft.question().type().code();
                file.append("// not in this file: ").append(Vietnamese.clean(draft.name())).append(" (").append(type).append(")\n\n");
            }
        }
        return new QuestionWriting(file.toString().getBytes(StandardCharsets.UTF_8), List.copyOf(leftOut));
    }

    private void write(QuestionDraft draft, String answers) {
        category(draft);
        identity(draft);
        Text text = draft.question().text();
        String title = draft.title() == null ? draft.name() : draft.title();
        file.append("::").append(Wording.escaped(title)).append("::").append(Wording.write(text, Text.Format.MOODLE)).append('{');
        file.append(answers);
        Text general = draft.question().generalFeedback();
        if (general != null) {
            file.append("\n  ####").append(Wording.write(general, text.format()));
        }
        file.append(answers.contains("\n") || general != null ? "\n}\n\n" : "}\n\n");
    }

    private void category(QuestionDraft draft) {
        String own = draft.tags().stream()
                .filter(tag -> tag.startsWith(Labels.CATEGORY))
                .map(tag -> tag.substring(Labels.CATEGORY.length()))
                .min(String::compareTo)
                .orElse(null);
        if (own != null && !own.equals(category) || own == null && category != null) {
            file.append("$CATEGORY: ").append(own == null ? "" : own).append("\n\n");
            category = own;
        }
    }

    private void identity(QuestionDraft draft) {
        List<String> marks = new ArrayList<>();
        marks.add(mark("id", draft.name()));
        for (String label : Labels.of(draft, Labels.ORDERING, Labels.WHOLE, Labels.FIXED, Labels.CASE)) {
            boolean own = label.startsWith("source:") || label.startsWith("review:");
            if (!label.startsWith(Labels.CATEGORY)) {
                marks.add(own ? mark(label.substring(0, 6), label.substring(7)) : mark("tag", label));
            }
        }
        if (draft.question() instanceof Essay essay && essay.rubric() != null) {
            marks.add("[rubric:" + Wording.write(essay.rubric(), Text.Format.MOODLE).replace("]", "\\]") + "]");
        }
        file.append("// ").append(String.join(" ", marks)).append('\n');
    }

    /** On one line, whatever the value brings. */
    private static String mark(String name, String value) {
        return "[" + name + ":" + Vietnamese.clean(value).replace("]", "\\]") + "]";
    }

    /** @throws QuestionFault when GIFT has no words for it */
    private static String answers(Question question) {
        Text.Format format = question.text().format();
        if (question instanceof Single single) {
            return lines(single.choices(), choice -> choice(choice, choice.weight() == FULL ? "=" : "~", FULL, format));
        } else if (question instanceof Multiple multiple) {
            return lines(multiple.choices(), choice -> choice(choice, "~", Integer.MAX_VALUE, format));
        } else if (question instanceof TrueFalse trueFalse) {
            return trueFalse(trueFalse, format);
        } else if (question instanceof Matching matching) {
            return pairs(matching, format);
        } else if (question instanceof Ordering ordering) {
            return ordering(ordering);
        } else if (question instanceof ShortAnswer shortAnswer) {
            return shortAnswer(shortAnswer, format);
        } else if (question instanceof Numerical numerical) {
            return numerical(numerical, format);
        }
        if (question instanceof Essay) {
            return "";
        }
        throw QuestionFault.unsupported(0, "written-cloze");
    }

    private static String choice(Choice choice, String mark, int unsaid, Text.Format format) {
        String text = Wording.write(choice.text(), format);
        boolean plain = choice.weight() == unsaid || mark.equals("~") && choice.weight() == 0 && unsaid == FULL;
        // A text that itself begins with a per cent would be taken for the weight.
        String weight = plain && !text.startsWith("%") ? "" : "%" + Weight.print(choice.weight()) + "%";
        return mark + weight + text + feedback(choice.feedback(), format);
    }

    private static String trueFalse(TrueFalse question, Text.Format format) {
        String wrong = feedback(question.whenWrong(), format);
        String right = feedback(question.whenRight(), format);
        return (question.answer() ? "TRUE" : "FALSE") + (wrong.isEmpty() && !right.isEmpty() ? "#" : wrong) + right;
    }

    /** An arrow on the left cannot be told from the one between the two sides. */
    private static String pairs(Matching question, Text.Format format) {
        if (question.pairs().stream().anyMatch(pair -> pair.left().source().contains("->"))) {
            throw QuestionFault.unsupported(0, "written-arrow");
        }
        if (question.pairs().stream().anyMatch(pair -> pair.share() != 1)) {
            throw QuestionFault.unsupported(0, "written-shares");
        }
        String pairs = lines(
                question.pairs(),
                pair -> "=" + Wording.write(pair.left(), format) + " -> " + Wording.write(pair.right(), Text.Format.MOODLE));
        return question.distractors().isEmpty()
                ? pairs
                : pairs + lines(question.distractors(), text -> "= -> " + Wording.write(text, Text.Format.MOODLE));
    }

    private static String ordering(Ordering question) {
        int[] place = {0};
        return lines(question.items(), item -> "=" + ++place[0] + " -> " + Wording.write(item, Text.Format.MOODLE));
    }

    private static String shortAnswer(ShortAnswer question, Text.Format format) {
        String lines = lines(question.accepted(), answer -> "=%" + Weight.print(answer.weight()) + "%" + Wording.write(Text.of(answer.answer()), Text.Format.MOODLE)
                + feedback(answer.feedback(), format));
        if (lines.contains("->")) {
            throw QuestionFault.unsupported(0, "written-arrow");
        }
        return lines;
    }

    private static String numerical(Numerical question, Text.Format format) {
        String accepted = lines(question.accepted(), range -> "=%" + Weight.print(range.weight()) + "%" + range(range)
                + feedback(range.feedback(), format));
        String otherwise = question.otherwise() == null ? "" : "\n  ~" + feedback(question.otherwise(), format);
        return "#" + accepted + otherwise;
    }

    private static String range(Numerical.Accepted range) {
        String low = range.low().toPlainString();
        return range.low().compareTo(range.high()) == 0 ? low + ":0" : low + ".." + range.high().toPlainString();
    }

    private static String feedback(Text feedback, Text.Format format) {
        return feedback == null ? "" : "#" + Wording.write(feedback, format);
    }

    private static <T> String lines(List<T> items, Function<T, String> line) {
        return items.stream().map(item -> "\n  " + line.apply(item)).collect(Collectors.joining());
    }
}
