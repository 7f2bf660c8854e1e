package vn.hocvuso.interop.gift;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import vn.hocvuso.interop.gift.control.GiftReader;
import vn.hocvuso.interop.gift.control.GiftWriter;
import vn.hocvuso.questionbank.PlainFile;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionFault;
import vn.hocvuso.questionbank.QuestionFormat;
import vn.hocvuso.questionbank.QuestionReading;
import vn.hocvuso.questionbank.QuestionWriting;

/** GIFT files in and out. It stores nothing, so that it needs no transaction. */
@ApplicationScoped
public class GiftFiles implements QuestionFormat {
    @Override
    public String code() {
        return "gift";
    }

    @Override
    public String extension() {
        return "gift";
    }

    @Override
    public String contentType() {
        return "text/plain;charset=UTF-8";
    }

    @Override
    public boolean looksLike(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, 4_000), StandardCharsets.UTF_8).stripLeading();
        return !start.startsWith("<") && start.contains("{");
    }

    /** UTF-8, with or without a byte order mark. */
    @Override
    public QuestionReading read(byte[] file) {
        try {
            return new GiftReader().read(PlainFile.text(file));
        } catch (QuestionFault fault) {
            return new QuestionReading(List.of(), List.of(fault.problem()));
        }
    }

    /** @throws QuestionFault when there are more questions than a file may have */
    public QuestionReading read(String text) {
        String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new GiftReader().read(Normalizer.normalize(whole, Normalizer.Form.NFC));
    }

    @Override
    public QuestionWriting write(List<QuestionDraft> drafts) {
        return new GiftWriter().write(drafts);
    }
}
