package vn.hocvuso.questionbank.control;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import vn.hocvuso.questionbank.Choice;
import vn.hocvuso.questionbank.Cloze;
import vn.hocvuso.questionbank.Essay;
import vn.hocvuso.questionbank.Matching;
import vn.hocvuso.questionbank.Multiple;
import vn.hocvuso.questionbank.Numerical;
import vn.hocvuso.questionbank.Ordering;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionType;
import vn.hocvuso.questionbank.ShortAnswer;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.questionbank.TrueFalse;

/**
 * Questions as they are stored, <b>with their key</b>: never an answer of the API. Members stand in a fixed order, so that the
 * same question always has the same hash. A text without a marker is a string, any other {@code {"markdown": "…"}}.
 */
public final class QuestionJson {
    /** Looked up once: the static methods of {@code Json} search the class path at every call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private QuestionJson() {}

    public static JsonObject write(Question question) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("type", question.type().code());
        put(json, "text", question.text());
        put(json, "general", question.generalFeedback());
        if (question instanceof Single single) {
            json.add("choices", array(single.choices(), QuestionJson::choice));
            flag(json, "fixed", single.fixed());
        } else if (question instanceof Multiple multiple) {
            json.add("choices", array(multiple.choices(), QuestionJson::choice));
            flag(json, "whole", multiple.whole());
            flag(json, "fixed", multiple.fixed());
        } else if (question instanceof TrueFalse trueFalse) {
            json.add("answer", trueFalse.answer());
            put(json, "whenWrong", trueFalse.whenWrong());
            put(json, "whenRight", trueFalse.whenRight());
        } else if (question instanceof Matching matching) {
            json.add("pairs", array(matching.pairs(), QuestionJson::pair));
            json.add("distractors", array(matching.distractors(), QuestionJson::text));
            flag(json, "whole", matching.whole());
        } else if (question instanceof Ordering ordering) {
            json.add("items", array(ordering.items(), QuestionJson::text));
            flag(json, "whole", ordering.whole());
        } else if (question instanceof ShortAnswer shortAnswer) {
            json.add("accepted", array(shortAnswer.accepted(), QuestionJson::accepted));
            flag(json, "caseCounts", shortAnswer.caseCounts());
        } else if (question instanceof Numerical numerical) {
            json.add("accepted", array(numerical.accepted(), QuestionJson::accepted));
            put(json, "otherwise", numerical.otherwise());
        } else if (question instanceof Cloze cloze) {
            json.add("gaps", array(cloze.gaps(), QuestionJson::write));
            if (cloze.shares().stream().anyMatch(share -> share != 1)) {
                json.add("shares", JSON.createArrayBuilder(cloze.shares()));
            }
        } else if (question instanceof Essay essay) {
            put(json, "rubric", essay.rubric());
        }
        return json.build();
    }

    public static Question read(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return read(reader.readObject());
        }
    }

    private static Question read(JsonObject json) {
        Text text = text(json, "text");
        Text general = text(json, "general");
        return switch (QuestionType.of(json.getString("type"))) {
            case SINGLE -> new Single(text, list(json, "choices", QuestionJson::choice), flag(json, "fixed"), general);
            case MULTIPLE -> new Multiple(
                    text, list(json, "choices", QuestionJson::choice), flag(json, "whole"), flag(json, "fixed"), general);
            case TRUE_FALSE -> new TrueFalse(
                    text, json.getBoolean("answer"), text(json, "whenWrong"), text(json, "whenRight"), general);
            case MATCHING -> new Matching(
                    text, list(json, "pairs", QuestionJson::pair), list(json, "distractors", QuestionJson::text),
                    flag(json, "whole"), general);
            case ORDERING -> new Ordering(text, list(json, "items", QuestionJson::text), flag(json, "whole"), general);
            case SHORT -> new ShortAnswer(
                    text, list(json, "accepted", QuestionJson::acceptedText), flag(json, "caseCounts"), general);
            case NUMERICAL -> new Numerical(
                    text, list(json, "accepted", QuestionJson::acceptedRange), text(json, "otherwise"), general);
            case CLOZE -> cloze(text, json, general);
            case ESSAY -> new Essay(text, text(json, "rubric"), general);
        };
    }

    private static Cloze cloze(Text text, JsonObject json, Text general) {
        List<Question> gaps = list(json, "gaps", gap -> read(gap.asJsonObject()));
        return json.containsKey("shares")
                ? new Cloze(text, gaps, list(json, "shares", share -> ((JsonNumber) share).intValueExact()), general)
                : new Cloze(text, gaps, general);
    }

    /** Only written when it is set: questions stored before it existed keep their fingerprint. */
    private static void flag(JsonObjectBuilder json, String name, boolean set) {
        if (set) {
            json.add(name, true);
        }
    }

    private static boolean flag(JsonObject json, String name) {
        return json.getBoolean(name, false);
    }

    private static JsonObject choice(Choice choice) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        put(json, "text", choice.text());
        put(json.add("weight", choice.weight()), "feedback", choice.feedback());
        return json.build();
    }

    private static Choice choice(JsonValue json) {
        JsonObject object = json.asJsonObject();
        return new Choice(text(object, "text"), object.getInt("weight"), text(object, "feedback"));
    }

    private static JsonObject pair(Matching.Pair pair) {
        JsonObjectBuilder json =
                JSON.createObjectBuilder().add("left", text(pair.left())).add("right", text(pair.right()));
        if (pair.share() != 1) {
            json.add("share", pair.share());
        }
        return json.build();
    }

    private static Matching.Pair pair(JsonValue json) {
        JsonObject object = json.asJsonObject();
        return new Matching.Pair(text(object, "left"), text(object, "right"), object.getInt("share", 1));
    }

    private static JsonObject accepted(ShortAnswer.Accepted accepted) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("answer", accepted.answer());
        put(json.add("weight", accepted.weight()), "feedback", accepted.feedback());
        return json.build();
    }

    private static ShortAnswer.Accepted acceptedText(JsonValue json) {
        JsonObject object = json.asJsonObject();
        return new ShortAnswer.Accepted(object.getString("answer"), object.getInt("weight"), text(object, "feedback"));
    }

    private static JsonObject accepted(Numerical.Accepted accepted) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("low", accepted.low().toPlainString())
                .add("high", accepted.high().toPlainString());
        put(json.add("weight", accepted.weight()), "feedback", accepted.feedback());
        return json.build();
    }

    private static Numerical.Accepted acceptedRange(JsonValue json) {
        JsonObject object = json.asJsonObject();
        return new Numerical.Accepted(
                new BigDecimal(object.getString("low")),
                new BigDecimal(object.getString("high")),
                object.getInt("weight"),
                text(object, "feedback"));
    }

    private static void put(JsonObjectBuilder json, String name, Text text) {
        if (text != null) {
            json.add(name, text(text));
        }
    }

    private static JsonValue text(Text text) {
        JsonValue source = JSON.createValue(text.source());
        return text.format() == Text.Format.MOODLE
                ? source
                : JSON.createObjectBuilder().add(text.format().name().toLowerCase(Locale.ROOT), source).build();
    }

    private static Text text(JsonObject json, String name) {
        return json.containsKey(name) ? text(json.get(name)) : null;
    }

    private static Text text(JsonValue value) {
        if (value instanceof JsonString string) {
            return Text.of(string.getString());
        }
        String format = value.asJsonObject().keySet().iterator().next();
        return new Text(value.asJsonObject().getString(format), Text.Format.valueOf(format.toUpperCase(Locale.ROOT)));
    }

    private static <T> JsonArrayBuilder array(List<T> items, Function<T, ? extends JsonValue> write) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        items.forEach(item -> array.add(write.apply(item)));
        return array;
    }

    private static <T> List<T> list(JsonObject json, String name, Function<JsonValue, T> read) {
        return json.getJsonArray(name).stream().map(read).toList();
    }
}
