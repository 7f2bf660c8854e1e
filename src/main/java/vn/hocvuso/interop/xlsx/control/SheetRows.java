package vn.hocvuso.interop.xlsx.control;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.questionbank.Choice;
import vn.hocvuso.questionbank.Cloze;
import vn.hocvuso.questionbank.Essay;
import vn.hocvuso.questionbank.Labels;
import vn.hocvuso.questionbank.Matching;
import vn.hocvuso.questionbank.Multiple;
import vn.hocvuso.questionbank.Numerical;
import vn.hocvuso.questionbank.Ordering;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.ShortAnswer;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.questionbank.TrueFalse;
import vn.hocvuso.questionbank.AnswerNumber;
import vn.hocvuso.questionbank.Weight;

/** A question's answers as rows. */
final class SheetRows {
    private final List<Map<Column, String>> rows = new ArrayList<>();

    private SheetRows() {}

    static List<Map<Column, String>> of(Question question) {
        SheetRows rows = new SheetRows();
        rows.add(question);
        return rows.rows;
    }

    /** How it is graded where that is not the usual way. */
    static String grading(Question question) {
        List<String> labels = new ArrayList<>();
        if (question instanceof Multiple m && m.whole() || question instanceof Matching p && p.whole()
                || question instanceof Ordering o && o.whole()) {
            labels.add(Labels.WHOLE);
        }
        if (question instanceof Single s && s.fixed() || question instanceof Multiple m && m.fixed()) {
            labels.add(Labels.FIXED);
        }
        if (question instanceof ShortAnswer a && a.caseCounts()) {
            labels.add(Labels.CASE);
        }
        return String.join("; ", labels);
    }

    private void add(Question question) {
        if (question instanceof Single single) {
            single.choices().forEach(this::choice);
        } else if (question instanceof Multiple multiple) {
            multiple.choices().forEach(this::choice);
        } else if (question instanceof TrueFalse trueFalse) {
            boolean answer = trueFalse.answer();
            row(TrueFalse.word(true), answer ? Weight.FULL : 0, answer ? trueFalse.whenRight() : trueFalse.whenWrong());
            row(TrueFalse.word(false), answer ? 0 : Weight.FULL, answer ? trueFalse.whenWrong() : trueFalse.whenRight());
        } else if (question instanceof Matching matching) {
            matching.pairs().forEach(pair -> {
                Map<Column, String> row = row(pair.left().marked(), null, null);
                row.put(Column.MATCH, pair.right().marked());
                row.put(Column.SHARE, String.valueOf(pair.share()));
            });
            matching.distractors().forEach(text -> row("", null, null).put(Column.MATCH, text.marked()));
        } else if (question instanceof Ordering ordering) {
            ordering.items().forEach(item -> row(item.marked(), null, null));
        } else if (question instanceof ShortAnswer shortAnswer) {
            shortAnswer.accepted().forEach(answer -> row(answer.answer(), answer.weight(), answer.feedback()));
        } else if (question instanceof Numerical numerical) {
            numerical(numerical);
        } else if (question instanceof Cloze cloze) {
            cloze(cloze);
        } else if (question instanceof Essay essay && essay.rubric() != null) {
            row("", null, null).put(Column.RUBRIC, essay.rubric().marked());
        }
    }

    private void choice(Choice choice) {
        row(choice.text().marked(), choice.weight(), choice.feedback());
    }

    private void numerical(Numerical question) {
        for (Numerical.Accepted range : question.accepted()) {
            Map<Column, String> row = row(AnswerNumber.print(range.low()), range.weight(), range.feedback());
            if (range.low().compareTo(range.high()) != 0) {
                row.put(Column.MATCH, AnswerNumber.print(range.high()));
            }
        }
        if (question.otherwise() != null) {
            row("*", 0, question.otherwise());
        }
    }

    private void cloze(Cloze cloze) {
        for (int i = 0; i < cloze.gaps().size(); i++) {
            Question gap = cloze.gaps().get(i);
            int from = rows.size();
            add(gap);
            for (Map<Column, String> row : rows.subList(from, rows.size())) {
                row.put(Column.GAP, String.valueOf(i + 1));
            }
            rows.get(from).put(Column.TYPE, TypeName.of(gap.type()));
            rows.get(from).put(Column.SHARE, String.valueOf(cloze.shares().get(i)));
            rows.get(from).put(Column.GRADING, grading(gap));
        }
    }

    /** @param weight null where an answer has none */
    private Map<Column, String> row(String answer, Integer weight, Text feedback) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.ANSWER, answer);
        if (weight != null) {
            row.put(Column.POINTS, Weight.print(weight).replace('.', ','));
        }
        if (feedback != null) {
            row.put(Column.FEEDBACK, feedback.marked());
        }
        rows.add(row);
        return row;
    }
}
