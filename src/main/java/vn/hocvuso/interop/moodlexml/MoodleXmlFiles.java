package vn.hocvuso.interop.moodlexml;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.hocvuso.interop.moodlexml.control.MoodleXmlReader;
import vn.hocvuso.interop.moodlexml.control.MoodleXmlWriter;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionFormat;
import vn.hocvuso.questionbank.QuestionReading;
import vn.hocvuso.questionbank.QuestionWriting;

/** Moodle XML files in and out. */
@ApplicationScoped
public class MoodleXmlFiles implements QuestionFormat {
    @Override
    public String code() {
        return "moodle-xml";
    }

    @Override
    public String extension() {
        return "xml";
    }

    @Override
    public String contentType() {
        return "application/xml";
    }

    @Override
    public boolean looksLike(byte[] file) {
        return new String(file, 0, Math.min(file.length, 4_000), StandardCharsets.UTF_8).contains("<quiz");
    }

    @Override
    public QuestionReading read(byte[] file) {
        return new MoodleXmlReader().read(file);
    }

    @Override
    public QuestionWriting write(List<QuestionDraft> drafts) {
        return new MoodleXmlWriter().write(drafts);
    }
}
