package vn.hocvuso.questionbank.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.Response;

/** Answers as JSON, exactly in the contract's shapes: one member, of the right kind, and no other. */
public final class ResponseJson {
    /** Looked up once: the static methods of {@code Json} search the class path at every call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    /** More than any question has; a list beyond it is no answer but an attack. */
    private static final int MOST = 200;

    private ResponseJson() {}

    /**
     * An answer that fits the question.
     *
     * @throws Refused 422 {@code wrong-answer-shape}
     */
    public static Response read(Question question, String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return read(question, reader.readObject());
        } catch (JsonException e) {
            throw wrong(question);
        }
    }

    /** The same of JSON that has been read. */
    public static Response read(Question question, JsonObject json) {
        Response response;
        try {
            response = shaped(question, json);
        } catch (ClassCastException | IllegalArgumentException e) {
            throw wrong(question);
        }
        question.check(response);
        return response;
    }

    private static Response shaped(Question question, JsonObject json) {
        if (json.size() != 1) {
            throw wrong(question);
        }
        return switch (question.type()) {
            case SINGLE, TRUE_FALSE -> new Response.Choice(text(json.get("choice")));
            case MULTIPLE -> new Response.Choices(set(question, json.get("choices")));
            case MATCHING -> new Response.Pairs(map(json.get("pairs")));
            case ORDERING -> new Response.Order(list(json.get("order")));
            case SHORT, ESSAY -> new Response.Words(text(json.get("text")));
            case NUMERICAL -> new Response.Numeral(text(json.get("number")));
            case CLOZE -> new Response.Gaps(map(json.get("gaps")));
        };
    }

    /** For a review that shows the right answer. */
    public static JsonObject write(Response response) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        if (response instanceof Response.Choice answer) {
            json.add("choice", answer.choice());
        } else if (response instanceof Response.Choices answer) {
            json.add("choices", JSON.createArrayBuilder(answer.choices()));
        } else if (response instanceof Response.Pairs answer) {
            json.add("pairs", JSON.createObjectBuilder(Map.copyOf(answer.pairs())));
        } else if (response instanceof Response.Order answer) {
            json.add("order", JSON.createArrayBuilder(answer.order()));
        } else if (response instanceof Response.Words answer) {
            json.add("text", answer.text());
        } else if (response instanceof Response.Numeral answer) {
            json.add("number", answer.number());
        } else if (response instanceof Response.Gaps answer) {
            json.add("gaps", JSON.createObjectBuilder(Map.copyOf(answer.gaps())));
        }
        return json.build();
    }

    /** A missing member is null here and a wrong kind a ClassCastException: both are a wrong shape. */
    private static String text(JsonValue value) {
        if (value == null) {
            throw new IllegalArgumentException("missing");
        }
        return ((JsonString) value).getString();
    }

    private static List<String> list(JsonValue value) {
        if (value == null || value.asJsonArray().size() > MOST) {
            throw new IllegalArgumentException("missing or too long");
        }
        JsonArray array = value.asJsonArray();
        return array.stream().map(ResponseJson::text).toList();
    }

    private static Set<String> set(Question question, JsonValue value) {
        List<String> list = list(value);
        Set<String> set = new LinkedHashSet<>(list);
        if (set.size() != list.size()) {
            throw wrong(question);
        }
        return set;
    }

    private static Map<String, String> map(JsonValue value) {
        if (value == null || value.asJsonObject().size() > MOST) {
            throw new IllegalArgumentException("missing or too long");
        }
        Map<String, String> map = new LinkedHashMap<>();
        value.asJsonObject().forEach((name, member) -> map.put(name, text(member)));
        return map;
    }

    private static Refused wrong(Question question) {
        return new Refused("wrong-answer-shape", question.type().code());
    }
}
