package vn.hocvuso.interop.gift;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.hocvuso.interop.gift.control.GiftReader;
import vn.hocvuso.interop.gift.control.GiftWriter;
import vn.hocvuso.questionbank.QuestionDraft;

/** GIFT files in and out. It stores nothing, so that it needs no transaction. */
@ApplicationScoped
public class GiftFiles {

    /** UTF-8, with or without a byte order mark. */
    public GiftReading read(byte[] file) {
        try {
            return read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException e) {
            return new GiftReading(List.of(), List.of(new GiftReading.Problem(1, "gift-not-utf8", List.of())));
        }
    }

    public GiftReading read(String text) {
        return new GiftReader().read(text);
    }

    public GiftText write(List<QuestionDraft> drafts) {
        return new GiftWriter().write(drafts);
    }
}
