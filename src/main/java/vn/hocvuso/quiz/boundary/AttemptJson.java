package vn.hocvuso.quiz.boundary;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import vn.hocvuso.questionbank.Face;
import vn.hocvuso.quiz.AttemptResult;
import vn.hocvuso.quiz.AttemptView;
import vn.hocvuso.quiz.Paper;
import vn.hocvuso.quiz.Presence;
import vn.hocvuso.quiz.QuizSummary;

/**
 * Attempts in the contract's words, written member by member: what is not named here cannot leave. An open attempt has no member
 * called key, correct, isCorrect, weight, fraction, score, feedback or answerKey at any depth.
 */
final class AttemptJson {
    /** Looked up once: the static methods of Json search the class path on every call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private AttemptJson() {}

    static JsonObject of(AttemptView view) {
        return view instanceof Paper paper ? paper(paper) : result((AttemptResult) view);
    }

    static JsonObject paper(Paper paper) {
        JsonArrayBuilder questions = JSON.createArrayBuilder();
        paper.questions().forEach(asked -> questions.add(face(asked.slot(), asked.face(), asked.worth())));
        JsonObjectBuilder answers = JSON.createObjectBuilder();
        paper.answers().forEach((slot, saved) -> answers.add(
                slot.toString(),
                JSON.createObjectBuilder().add("sequence", saved.sequence()).add("response", read(saved.response()))));
        return JSON.createObjectBuilder()
                .add("id", paper.id().toString())
                .add("number", paper.number())
                .add("state", "open")
                .add("quiz", quiz(paper.quiz()))
                .add("startedAt", paper.startedAt().toString())
                .add("deadline", moment(paper.deadline()))
                .add("now", paper.now().toString())
                .add("seal", paper.seal() == null ? JsonValue.NULL : JSON.createValue(paper.seal()))
                .add("questions", questions)
                .add("answers", answers)
                .build();
    }

    static JsonObject presence(Presence presence) {
        return JSON.createObjectBuilder()
                .add("state", presence.state())
                .add("deadline", moment(presence.deadline()))
                .add("now", presence.now().toString())
                .add("here", presence.here())
                .build();
    }

    static JsonObject result(AttemptResult result) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("id", result.id().toString())
                .add("number", result.number())
                .add("state", result.state())
                .add("quiz", quiz(result.quiz()))
                .add("startedAt", result.startedAt().toString())
                .add("deadline", moment(result.deadline()))
                .add("finishedAt", result.finishedAt().toString())
                .add("correct", result.correct())
                .add("total", result.total())
                .add("score", result.score())
                .add("maxScore", result.maxScore())
                .add("weighted", result.quiz().weighted())
                .add("scorePercent", result.scorePercent())
                .add("passed", result.passed())
                .add("awaitsMarking", result.awaitsMarking());
        if (result.review() != null) {
            JsonArrayBuilder review = JSON.createArrayBuilder();
            result.review().forEach(reviewed -> review.add(reviewed(reviewed)));
            json.add("review", review);
        }
        return json.build();
    }

    private static JsonObjectBuilder reviewed(AttemptResult.Reviewed reviewed) {
        JsonObjectBuilder json = face(reviewed.slot(), reviewed.face(), reviewed.worth()).add("response", read(reviewed.response()));
        if (reviewed.outcome() != null) {
            json.add("outcome", reviewed.outcome());
        }
        if (reviewed.points() != null) {
            json.add("points", reviewed.points());
        }
        if (reviewed.remarks() != null) {
            JsonArrayBuilder remarks = JSON.createArrayBuilder();
            reviewed.remarks().forEach(comment -> remarks.add(JSON.createObjectBuilder()
                    .add("option", comment.option() == null ? JsonValue.NULL : JSON.createValue(comment.option()))
                    .add("html", comment.html())));
            json.add("remarks", remarks);
        }
        if (reviewed.solution() != null) {
            json.add("solution", read(reviewed.solution()));
        }
        if (reviewed.ruling() != null) {
            json.add("ruling", reviewed.ruling());
        }
        return json;
    }

    private static JsonObjectBuilder quiz(QuizSummary quiz) {
        return JSON.createObjectBuilder()
                .add("slug", quiz.slug())
                .add("title", quiz.title())
                .add("kind", quiz.kind())
                .add("passPercent", quiz.passPercent());
    }

    /** @param worth points; told where it is not one */
    private static JsonObjectBuilder face(int slot, Face face, BigDecimal worth) {
        JsonObjectBuilder json = face.toJson().add("slot", slot);
        return worth.compareTo(BigDecimal.ONE) == 0 ? json : json.add("worth", worth);
    }

    private static JsonValue moment(Instant at) {
        return at == null ? JsonValue.NULL : JSON.createValue(at.toString());
    }

    private static JsonValue read(String json) {
        if (json == null) {
            return JsonValue.NULL;
        }
        try (var reader = JSON.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }
}
