package vn.hocvuso.interop.aiken.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.hocvuso.questionbank.Choice;
import vn.hocvuso.questionbank.Labels;
import vn.hocvuso.questionbank.Multiple;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionFault;
import vn.hocvuso.questionbank.QuestionGathering;
import vn.hocvuso.questionbank.QuestionReading;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.questionbank.Weight;

/**
 * Reads Aiken line by line. The question may take several lines, a choice takes one. Tests as they are typed in Vietnamese are read
 * too: {@code Câu 1:} before a question, {@code Đáp án: B} or a star before the right letter as its key, several choices on a line,
 * and the keys of all questions at the end ({@link AnswerTable}).
 */
public final class AikenReader {
    private final QuestionGathering gathering = new QuestionGathering();
    private final Map<Integer, Integer> lines = new HashMap<>();
    private AnswerTable table;
    private Block block = new Block();

    /** What has been read of a question. */
    private static final class Block {
        final List<String> text = new ArrayList<>();
        final List<String> letters = new ArrayList<>();
        final List<String> choices = new ArrayList<>();
        final List<String> starred = new ArrayList<>();
        int line;
        /** As it says itself; 0: it does not. */
        int number;

        /** Without a blank behind it a letter is a choice only where its turn is: names begin so too. */
        boolean isNext(String letter) {
            return letter.equals(String.valueOf((char) ('A' + letters.size())));
        }

        void add(AikenLine.Lettered choice) {
            String letter = choice.letter().toUpperCase(Locale.ROOT);
            letters.add(letter);
            choices.add(choice.text());
            if (choice.key()) {
                starred.add(letter);
            }
        }
    }

    public QuestionReading read(String file) {
        String[] typed = file.split("\r\n|\r|\n", -1);
        table = AnswerTable.of(typed);
        for (int i = 0; i < table.begins(); i++) {
            for (String piece : AikenLine.pieces(typed[i].strip())) {
                if (!piece.isEmpty()) {
                    take(piece, i + 1);
                }
            }
        }
        end(table.begins());
        table.faults().forEach(fault -> gathering.fault(0, null, fault));
        table.keys().forEach((number, key) -> {
            if (!lines.containsKey(number)) {
                gathering.fault(key.line(), null, QuestionFault.wrong(key.line(), "aiken-table-unknown", number));
            }
        });
        return gathering.reading();
    }

    private void take(String line, int number) {
        Optional<String> answer = AikenLine.answer(line);
        Optional<AikenLine.Numbered> question = AikenLine.question(line);
        Optional<AikenLine.Lettered> choice = AikenLine.choice(line);
        if (answer.isPresent()) {
            answered(answer.get(), number);
        } else if (question.isPresent()) {
            end(number);
            block.line = number;
            block.number = question.get().number();
            text(question.get().text(), number);
        } else if (choice.isPresent() && block.line > 0 && (choice.get().blank() || block.isNext(choice.get().letter()))) {
            block.add(choice.get());
        } else {
            if (!block.choices.isEmpty()) {
                end(number);
            }
            text(line, number);
        }
    }

    private void text(String line, int number) {
        block.line = block.line == 0 ? number : block.line;
        if (!line.isEmpty()) {
            block.text.add(line);
        }
    }

    /** A key after a star is said twice; they have to agree. */
    private void answered(String answer, int number) {
        Block done = block;
        block = new Block();
        String key = done.starred.isEmpty() || done.starred.equals(List.of(answer.toUpperCase(Locale.ROOT)))
                ? answer
                : String.join(", ", done.starred) + ", " + answer;
        keyed(done, key, number);
    }

    /** Another question begins, or the file ends: without a line for the key a star has to say it. */
    private void end(int number) {
        Block done = block;
        block = new Block();
        if (done.line > 0 && done.choices.isEmpty() && done.number == 0) {
            // A heading, or a text without choices: it is no question of the paper, whatever its table counts.
            gathering.fault(done.line, null, QuestionFault.wrong(done.line, "aiken-no-answer", number));
        } else if (done.line > 0) {
            keyed(done, done.starred.isEmpty() ? null : String.join(", ", done.starred), done.starred.isEmpty() ? number : done.line);
        }
    }

    /** @param own the key the question says itself; null: none */
    private void keyed(Block done, String own, int number) {
        int place = done.number > 0 ? done.number : lines.size() + 1;
        int line = done.line == 0 ? number : done.line;
        Integer before = lines.putIfAbsent(place, line);
        AnswerTable.Key key = table.keys().get(place);
        if (table.isEmpty()) {
            gathering.question(line, null, () -> draft(done, said(done, own, number), number));
        } else if (before != null) {
            gathering.fault(line, null, QuestionFault.wrong(line, "aiken-table-question-twice", place, before));
        } else if (key == null && own == null) {
            gathering.fault(line, null, QuestionFault.wrong(line, "aiken-table-missing", place));
        } else if (key != null && own != null && !key.letters().equals(own.toUpperCase(Locale.ROOT))) {
            gathering.fault(line, null, QuestionFault.wrong(key.line(), "aiken-table-differs", place, own, key.letters()));
        } else if (key == null) {
            gathering.question(line, null, () -> draft(done, own, number));
        } else {
            gathering.question(line, null, () -> draft(done, key));
        }
    }

    private static String said(Block done, String own, int number) {
        if (own == null) {
            throw QuestionFault.wrong(done.line, "aiken-no-answer", number);
        }
        return own;
    }

    /** By the table: one letter is the right choice, several are the right ones of a question with several. */
    private QuestionDraft draft(Block done, AnswerTable.Key key) {
        if (key.letters().length() == 1) {
            return draft(done, key.letters(), key.line());
        }
        check(done, key.line());
        Set<String> right = new TreeSet<>(List.of(key.letters().split("")));
        for (String letter : right) {
            if (!done.letters.contains(letter)) {
                throw QuestionFault.wrong(key.line(), "aiken-answer", letter);
            }
        }
        // What is ticked wrongly takes away as much as a right tick gives: who ticks everything knows nothing.
        int share = Weight.FULL / right.size();
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < done.choices.size(); i++) {
            choices.add(new Choice(Text.literal(done.choices.get(i)), right.contains(done.letters.get(i)) ? share : -share, null));
        }
        Text text = Text.literal(String.join("\n", done.text));
        return new Labels().draft(gathering.name(done.line, null, null, text), null, new Multiple(text, choices, null));
    }

    private static void check(Block done, int number) {
        if (done.text.isEmpty()) {
            throw QuestionFault.wrong(number, "text-missing");
        }
        for (int i = 0; i < done.letters.size(); i++) {
            if (!done.letters.get(i).equals(String.valueOf((char) ('A' + i)))) {
                throw QuestionFault.wrong(done.line, "aiken-letters", done.letters.get(i));
            }
        }
    }

    private QuestionDraft draft(Block done, String answer, int number) {
        check(done, number);
        if (answer.isEmpty()) {
            throw QuestionFault.wrong(number, "no-key");
        }
        if (answer.length() > 1) {
            throw QuestionFault.wrong(number, answer.matches("(?i)[A-Z]([\\s,;&]+[A-Z])+") ? "several-keys" : "aiken-answer", answer);
        }
        int key = done.letters.indexOf(answer.toUpperCase(Locale.ROOT));
        if (key < 0) {
            throw QuestionFault.wrong(number, "aiken-answer", answer);
        }
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < done.choices.size(); i++) {
            choices.add(new Choice(Text.literal(done.choices.get(i)), i == key ? Weight.FULL : 0, null));
        }
        Text text = Text.literal(String.join("\n", done.text));
        return new Labels().draft(gathering.name(done.line, null, null, text), null, new Single(text, choices, null));
    }
}
