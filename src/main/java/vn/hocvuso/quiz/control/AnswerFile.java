package vn.hocvuso.quiz.control;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.quiz.rule.SealedAnswer;

/**
 * The file a player writes when the network does not come back: {@code {"payload": text, "seal": hex}}. The seal is over the
 * payload as it stands, so nobody has to agree on how JSON is spelled. The payload: {@code {format, attempt, sealedAt, answers:
 * {slot: {sequence, response, at}}}}.
 *
 * @param text the payload
 */
public record AnswerFile(String text, String seal, UUID attempt, Instant sealedAt, List<SealedAnswer> answers) {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String FORMAT = "hocvuso-answers-1";
    private static final String SEAL = "[0-9a-f]{64}";
    private static final int MOST_ANSWERS = 300;

    /** @throws Refused 422 {@code answer-file-unreadable} */
    public static AnswerFile read(String file) {
        try {
            JsonObject outer = object(file);
            String payload = outer.getString("payload");
            String seal = outer.getString("seal");
            JsonObject inner = object(payload);
            if (!FORMAT.equals(inner.getString("format")) || !seal.matches(SEAL) || inner.getJsonObject("answers").size() > MOST_ANSWERS) {
                throw unreadable();
            }
            List<SealedAnswer> answers = new ArrayList<>();
            inner.getJsonObject("answers").forEach((slot, value) -> {
                JsonObject answer = value.asJsonObject();
                answers.add(new SealedAnswer(
                        Integer.parseInt(slot), answer.getJsonNumber("sequence").longValueExact(), answer.getJsonObject("response").toString(),
                        Instant.parse(answer.getString("at"))));
            });
            return new AnswerFile(payload, seal, UUID.fromString(inner.getString("attempt")), Instant.parse(inner.getString("sealedAt")), answers);
        } catch (RuntimeException e) {
            // Whatever it is that does not fit: no JSON, no number, no time, a member of another kind, too many brackets.
            throw unreadable();
        }
    }

    private static Refused unreadable() {
        return new Refused("answer-file-unreadable");
    }

    static JsonObject object(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** @param response JSON of an answer as the file held it */
    public static JsonObject response(SealedAnswer answer) {
        return object(answer.response());
    }
}
