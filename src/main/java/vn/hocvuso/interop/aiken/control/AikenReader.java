package vn.hocvuso.interop.aiken.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.hocvuso.questionbank.Choice;
import vn.hocvuso.questionbank.Labels;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionFault;
import vn.hocvuso.questionbank.QuestionGathering;
import vn.hocvuso.questionbank.QuestionReading;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.questionbank.Weight;

/**
 * Reads Aiken line by line. The question may take several lines, a choice takes one. Tests as they are typed in Vietnamese are read
 * too: {@code Câu 1:} before a question, {@code Đáp án: B} or a star before the right letter as its key, several choices on a line.
 */
public final class AikenReader {
    private final QuestionGathering gathering = new QuestionGathering();
    private Block block = new Block();

    /** What has been read of a question. */
    private static final class Block {
        final List<String> text = new ArrayList<>();
        final List<String> letters = new ArrayList<>();
        final List<String> choices = new ArrayList<>();
        final List<String> starred = new ArrayList<>();
        int line;

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
        String[] lines = file.split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            for (String piece : AikenLine.pieces(lines[i].strip())) {
                if (!piece.isEmpty()) {
                    take(piece, i + 1);
                }
            }
        }
        end(lines.length);
        return gathering.reading();
    }

    private void take(String line, int number) {
        Optional<String> answer = AikenLine.answer(line);
        Optional<String> question = AikenLine.question(line);
        Optional<AikenLine.Lettered> choice = AikenLine.choice(line);
        if (answer.isPresent()) {
            answered(answer.get(), number);
        } else if (question.isPresent()) {
            end(number);
            block.line = number;
            text(question.get(), number);
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
        gathering.question(done.line == 0 ? number : done.line, null, () -> draft(done, key, number));
    }

    /** Another question begins, or the file ends: without a line for the key a star has to say it. */
    private void end(int number) {
        Block done = block;
        block = new Block();
        if (!done.starred.isEmpty()) {
            gathering.question(done.line, null, () -> draft(done, String.join(", ", done.starred), done.line));
        } else if (done.line > 0) {
            gathering.fault(done.line, null, QuestionFault.wrong(done.line, "aiken-no-answer", number));
        }
    }

    private QuestionDraft draft(Block done, String answer, int number) {
        if (done.text.isEmpty()) {
            throw QuestionFault.wrong(number, "text-missing");
        }
        for (int i = 0; i < done.letters.size(); i++) {
            if (!done.letters.get(i).equals(String.valueOf((char) ('A' + i)))) {
                throw QuestionFault.wrong(done.line, "aiken-letters", done.letters.get(i));
            }
        }
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
