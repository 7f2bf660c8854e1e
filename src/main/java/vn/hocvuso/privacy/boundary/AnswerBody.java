package vn.hocvuso.privacy.boundary;

import vn.hocvuso.kernel.Refused;
import vn.hocvuso.privacy.RequestAnswer;

/** {@code {state: done|refused|forwarded, text, version}}. */
public record AnswerBody(String state, String text, Integer version) {
    static RequestAnswer answer(AnswerBody body) {
        if (body == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        return new RequestAnswer(body.state, body.text, body.version);
    }
}
