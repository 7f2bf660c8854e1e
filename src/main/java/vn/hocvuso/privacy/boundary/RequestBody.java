package vn.hocvuso.privacy.boundary;

import vn.hocvuso.kernel.Refused;
import vn.hocvuso.privacy.RequestWish;

/** {@code {kind, field, text}}; {@code serviceNumber} where an administrator takes a request on paper. */
public record RequestBody(String serviceNumber, String kind, String field, String text) {
    static RequestWish wish(RequestBody body) {
        if (body == null) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
        return new RequestWish(body.kind, body.field, body.text);
    }
}
