package vn.hocvuso.quiz.boundary;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import vn.hocvuso.kernel.Refused;

/**
 * {@code {sequence, response}}, read by hand: it arrives hundreds of times a second and its response is read once.
 *
 * @param response at most 64 KB
 */
record AnswerRequest(long sequence, JsonObject response) {
    private static final int LARGEST_KB = 64;

    static AnswerRequest of(JsonObject body) {
        JsonValue response = body == null ? null : body.get("response");
        boolean shaped = response != null && response.getValueType() == JsonValue.ValueType.OBJECT;
        long sequence = body != null && body.get("sequence") instanceof JsonNumber number && number.isIntegral()
                ? sequence(number)
                : -1;
        new Refused.Checks()
                .that(sequence >= 0, "sequence", "invalid")
                .that(shaped, "response", "required")
                .orRefuse();
        if (response.toString().getBytes(StandardCharsets.UTF_8).length > LARGEST_KB * 1024) {
            throw new Refused(Refused.Kind.TOO_LARGE, "body-too-large", LARGEST_KB);
        }
        return new AnswerRequest(sequence, response.asJsonObject());
    }

    private static long sequence(JsonNumber number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            return -1;
        }
    }
}
