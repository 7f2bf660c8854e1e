package vn.hocvuso.interop.aiken.control;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.questionbank.Choice;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionFault;
import vn.hocvuso.questionbank.QuestionWriting;
import vn.hocvuso.questionbank.QuestionWriting.LeftOut;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.questionbank.Weight;

/** Writes what Aiken can say: one right choice out of at most 26, in plain words. Names, tags and feedback have no place in it. */
public final class AikenWriter {
    private static final int MOST = 26;

    public QuestionWriting write(List<QuestionDraft> drafts) {
        StringBuilder file = new StringBuilder();
        List<LeftOut> leftOut = new ArrayList<>();
        for (QuestionDraft draft : drafts) {
            try {
                file.append(question(draft)).append('\n');
            } catch (QuestionFault fault) {
                leftOut.add(new LeftOut(draft.name(), fault.problem().code()));
            }
        }
        return new QuestionWriting(file.toString().getBytes(StandardCharsets.UTF_8), leftOut);
    }

    private static String question(QuestionDraft draft) {
        if (!(draft.question() instanceof Single single) || single.choices().size() > MOST) {
            throw QuestionFault.unsupported(0, "written-type");
        }
        if (single.choices().stream().anyMatch(choice -> choice.weight() != 0 && choice.weight() != Weight.FULL)) {
            throw QuestionFault.unsupported(0, "aiken-weights");
        }
        StringBuilder lines = new StringBuilder();
        for (String line : words(single.text()).split("\n")) {
            if (line.isBlank() || !line.equals(line.strip()) || !AikenLine.isPlain(line)) {
                throw QuestionFault.unsupported(0, "aiken-lines");
            }
            lines.append(line).append('\n');
        }
        char key = '?';
        for (int i = 0; i < single.choices().size(); i++) {
            Choice choice = single.choices().get(i);
            String text = words(choice.text());
            if (text.contains("\n") || AikenLine.pieces("A) " + text).size() > 1) {
                throw QuestionFault.unsupported(0, "aiken-lines");
            }
            lines.append((char) ('A' + i)).append(") ").append(text).append('\n');
            key = choice.weight() == Weight.FULL ? (char) ('A' + i) : key;
        }
        return lines.append("ANSWER: ").append(key).append('\n').toString();
    }

    private static String words(Text text) {
        if (text.format() == Text.Format.HTML || text.format() == Text.Format.MARKDOWN) {
            throw QuestionFault.unsupported(0, "aiken-markup");
        }
        return text.source();
    }
}
