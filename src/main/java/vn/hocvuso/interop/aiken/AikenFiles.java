package vn.hocvuso.interop.aiken;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import vn.hocvuso.interop.aiken.control.AikenReader;
import vn.hocvuso.interop.aiken.control.AikenWriter;
import vn.hocvuso.questionbank.PlainFile;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionFault;
import vn.hocvuso.questionbank.QuestionFormat;
import vn.hocvuso.questionbank.QuestionReading;
import vn.hocvuso.questionbank.QuestionWriting;

/** Aiken files in and out. */
@ApplicationScoped
public class AikenFiles implements QuestionFormat {
    private static final Pattern ANSWER = Pattern.compile("(?m)^\\s*(ANSWER:|[Đđ]áp án( đúng)?\\s*:\\s*[A-Z][.)]?\\s*$)");

    /** A paper as it is typed, whose keys may stand at its end. */
    private static final Pattern NUMBERED = Pattern.compile("(?m)^\\s*[Cc]âu( hỏi)?\\s+\\d{1,3}\\s*[.:)]");

    @Override
    public String code() {
        return "aiken";
    }

    @Override
    public String extension() {
        return "txt";
    }

    @Override
    public String contentType() {
        return "text/plain;charset=UTF-8";
    }

    @Override
    public boolean looksLike(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, 10_000), StandardCharsets.UTF_8);
        return ANSWER.matcher(start).find() || start.indexOf('{') < 0 && NUMBERED.matcher(start).find();
    }

    @Override
    public QuestionReading read(byte[] file) {
        try {
            return new AikenReader().read(PlainFile.text(file));
        } catch (QuestionFault fault) {
            return new QuestionReading(List.of(), List.of(fault.problem()));
        }
    }

    @Override
    public QuestionWriting write(List<QuestionDraft> drafts) {
        return new AikenWriter().write(drafts);
    }
}
