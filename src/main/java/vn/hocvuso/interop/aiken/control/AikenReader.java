package vn.hocvuso.interop.aiken.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocvuso.questionbank.Choice;
import vn.hocvuso.questionbank.Labels;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionFault;
import vn.hocvuso.questionbank.QuestionGathering;
import vn.hocvuso.questionbank.QuestionReading;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.questionbank.Weight;

/** Reads Aiken line by line. The question may take several lines, a choice takes one. */
public final class AikenReader {
    private static final Pattern CHOICE = Pattern.compile("([A-Za-z])[.)](\\s*)(.*)");
    private static final Pattern ANSWER = Pattern.compile("ANSWER:\\s*(.*)");

    private final QuestionGathering gathering = new QuestionGathering();
    private Block block = new Block();

    /** What has been read of a question. */
    private static final class Block {
        final List<String> text = new ArrayList<>();
        final List<String> letters = new ArrayList<>();
        final List<String> choices = new ArrayList<>();
        int line;

        /** Without a blank behind it a letter is a choice only where its turn is: names begin so too. */
        boolean isNext(String letter) {
            return letter.equals(String.valueOf((char) ('A' + letters.size())));
        }
    }

    public QuestionReading read(String file) {
        String[] lines = file.split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                take(lines[i].strip(), i + 1);
            }
        }
        endWithout(lines.length);
        return gathering.reading();
    }

    private void take(String line, int number) {
        Matcher answer = ANSWER.matcher(line);
        Matcher choice = CHOICE.matcher(line);
        if (answer.matches()) {
            Block done = block;
            block = new Block();
            gathering.question(done.line == 0 ? number : done.line, null, () -> draft(done, answer.group(1).strip(), number));
        } else if (choice.matches() && !block.text.isEmpty() && (!choice.group(2).isEmpty() || block.isNext(choice.group(1)))) {
            block.letters.add(choice.group(1).toUpperCase(Locale.ROOT));
            block.choices.add(choice.group(3).strip());
        } else {
            if (!block.choices.isEmpty()) {
                endWithout(number);
            }
            block.line = block.line == 0 ? number : block.line;
            block.text.add(line);
        }
    }

    /** Another question begins, or the file ends, and no answer was given. */
    private void endWithout(int number) {
        if (!block.text.isEmpty()) {
            gathering.fault(block.line, null, QuestionFault.wrong(block.line, "aiken-no-answer", number));
        }
        block = new Block();
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
