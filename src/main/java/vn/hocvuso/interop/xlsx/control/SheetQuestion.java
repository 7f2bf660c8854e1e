package vn.hocvuso.interop.xlsx.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.questionbank.Choice;
import vn.hocvuso.questionbank.Cloze;
import vn.hocvuso.questionbank.Essay;
import vn.hocvuso.questionbank.Labels;
import vn.hocvuso.questionbank.Matching;
import vn.hocvuso.questionbank.Multiple;
import vn.hocvuso.questionbank.Numerical;
import vn.hocvuso.questionbank.Ordering;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionFault;
import vn.hocvuso.questionbank.QuestionGathering;
import vn.hocvuso.questionbank.QuestionType;
import vn.hocvuso.questionbank.ShortAnswer;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.questionbank.TrueFalse;
import vn.hocvuso.questionbank.Weight;

/** The rows of one question. */
final class SheetQuestion {
    private final Line first;
    private final List<Line> answers;

    SheetQuestion(List<Line> lines) {
        this.first = lines.get(0);
        this.answers = lines.stream().filter(line -> line.has(Column.ANSWER) || line.has(Column.MATCH)).toList();
    }

    QuestionDraft draft(QuestionGathering gathering) {
        if (!first.has(Column.QUESTION)) {
            throw QuestionFault.wrong(first.row(), "text-missing");
        }
        Labels labels = new Labels();
        list(Column.GRADING).forEach(label -> labels.add(label, first.row()));
        list(Column.SKILLS).forEach(label -> labels.add(label, first.row()));
        list(Column.TAGS).forEach(label -> labels.add(label, first.row()));
        if (first.has(Column.LEVEL)) {
            labels.add("level:" + first.get(Column.LEVEL), first.row());
        }
        if (first.has(Column.SOURCE)) {
            labels.add("source:" + first.get(Column.SOURCE), first.row());
        }
        if (first.has(Column.REVIEW)) {
            labels.add("review:" + first.get(Column.REVIEW), first.row());
        }
        QuestionType type = first.has(Column.TYPE) ? TypeName.read(first.get(Column.TYPE), first.row()) : QuestionType.SINGLE;
        Text text = first.text(Column.QUESTION);
        Question question = question(type, text, answers, labels, first.textOrNull(Column.GENERAL));
        String title = Vietnamese.clean(first.get(Column.TITLE));
        String id = first.has(Column.ID) ? first.get(Column.ID) : null;
        return labels.draft(gathering.name(first.row(), id, title, text), title, question);
    }

    /** One a line where there are several lines, else parted by semicolons. */
    private List<String> list(Column column) {
        String cell = first.cells().getOrDefault(column, "");
        return Arrays.stream(cell.split(cell.contains("\n") ? "\n" : ";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    private Question question(QuestionType type, Text text, List<Line> lines, Labels labels, Text general) {
        boolean whole = labels.has(Labels.WHOLE);
        boolean fixed = labels.has(Labels.FIXED);
        return switch (type) {
            case SINGLE -> new Single(text, choices(lines), fixed, general);
            case MULTIPLE -> new Multiple(text, choices(lines), whole, fixed, general);
            case TRUE_FALSE -> trueFalse(text, general);
            case MATCHING -> matching(text, whole, general);
            case ORDERING -> new Ordering(text, lines.stream().map(line -> line.text(Column.ANSWER)).toList(), whole, general);
            case SHORT -> new ShortAnswer(text, typed(lines), labels.has(Labels.CASE), general);
            case NUMERICAL -> numerical(text, lines, general);
            case CLOZE -> cloze(text, general);
            case ESSAY -> new Essay(text, first.textOrNull(Column.RUBRIC), general);
        };
    }

    private static List<Choice> choices(List<Line> lines) {
        return lines.stream()
                .map(line -> new Choice(line.text(Column.ANSWER), line.weight(0), line.textOrNull(Column.FEEDBACK)))
                .toList();
    }

    private Question trueFalse(Text text, Text general) {
        Boolean key = null;
        Text[] said = new Text[2];
        for (Line line : answers) {
            String word = Vietnamese.fold(line.get(Column.ANSWER));
            if (!List.of("dung", "sai", "true", "false").contains(word)) {
                throw QuestionFault.wrong(line.row(), "sheet-truth", line.get(Column.ANSWER));
            }
            boolean says = word.equals("dung") || word.equals("true");
            said[says ? 1 : 0] = line.textOrNull(Column.FEEDBACK);
            // Where only one word is given it is the key.
            if (line.weight(answers.size() == 1 ? Weight.FULL : 0) == Weight.FULL) {
                if (key != null) {
                    throw QuestionFault.wrong(line.row(), "several-keys");
                }
                key = says;
            }
        }
        if (key == null) {
            throw QuestionFault.wrong(first.row(), "no-key");
        }
        return new TrueFalse(text, key, said[key ? 0 : 1], said[key ? 1 : 0], general);
    }

    private Question matching(Text text, boolean whole, Text general) {
        List<Matching.Pair> pairs = new ArrayList<>();
        List<Text> distractors = new ArrayList<>();
        for (Line line : answers) {
            if (!line.has(Column.MATCH)) {
                throw QuestionFault.wrong(line.row(), "sheet-pair");
            }
            if (line.has(Column.ANSWER)) {
                pairs.add(new Matching.Pair(line.text(Column.ANSWER), line.text(Column.MATCH), line.share()));
            } else {
                distractors.add(line.text(Column.MATCH));
            }
        }
        return new Matching(text, pairs, distractors, whole, general);
    }

    private static List<ShortAnswer.Accepted> typed(List<Line> lines) {
        return lines.stream()
                .map(line -> new ShortAnswer.Accepted(
                        line.get(Column.ANSWER), line.weight(Weight.FULL), line.textOrNull(Column.FEEDBACK)))
                .toList();
    }

    private static Question numerical(Text text, List<Line> lines, Text general) {
        List<Numerical.Accepted> accepted = new ArrayList<>();
        Text otherwise = null;
        for (Line line : lines) {
            if (line.get(Column.ANSWER).equals("*")) {
                otherwise = line.textOrNull(Column.FEEDBACK);
            } else {
                BigDecimal low = line.number(Column.ANSWER);
                BigDecimal high = line.has(Column.MATCH) ? line.number(Column.MATCH) : low;
                accepted.add(new Numerical.Accepted(low, high, line.weight(Weight.FULL), line.textOrNull(Column.FEEDBACK)));
            }
        }
        return new Numerical(text, accepted, otherwise, general);
    }

    private Question cloze(Text text, Text general) {
        Map<Integer, List<Line>> gaps = new TreeMap<>();
        for (Line line : answers) {
            if (!line.get(Column.GAP).matches("\\d{1,3}")) {
                throw QuestionFault.wrong(line.row(), "sheet-gap");
            }
            gaps.computeIfAbsent(Integer.valueOf(line.get(Column.GAP)), none -> new ArrayList<>()).add(line);
        }
        List<Question> questions = new ArrayList<>();
        List<Integer> shares = new ArrayList<>();
        for (List<Line> lines : gaps.values()) {
            Line head = lines.get(0);
            // The first answer may stand in the row of the question, whose type is that of the whole.
            boolean own = head.has(Column.TYPE) && !head.has(Column.QUESTION);
            QuestionType type = own ? TypeName.read(head.get(Column.TYPE), head.row()) : QuestionType.SHORT;
            if (type != QuestionType.SINGLE && type != QuestionType.SHORT && type != QuestionType.NUMERICAL) {
                throw QuestionFault.wrong(head.row(), "sheet-gap");
            }
            Labels grading = new Labels();
            Arrays.stream(own ? head.get(Column.GRADING).split("[;\n]") : new String[0])
                    .forEach(label -> grading.add(label, head.row()));
            questions.add(question(type, new Text("", text.format()), lines, grading, null));
            shares.add(head.share());
        }
        return new Cloze(text, questions, shares, general);
    }
}
