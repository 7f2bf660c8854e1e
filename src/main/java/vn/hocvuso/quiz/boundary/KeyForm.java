package vn.hocvuso.quiz.boundary;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import vn.hocvuso.questionbank.Face;
import vn.hocvuso.questionbank.Face.Option;

/** The fields of a plain form in which somebody says what is right, and the answers made of what was filled in. */
final class KeyForm {
    private static final JsonProvider JSON = JsonProvider.provider();

    private final Face face;

    KeyForm(Face face) {
        this.face = face;
    }

    /**
     * @param kind    {@code ticks}, {@code select} or {@code text}
     * @param label   HTML of what it is about; empty: the question itself
     * @param options of ticks and select
     */
    public record Field(String name, String kind, String label, List<Option> options) {}

    /** Empty for an essay: no key can be said. */
    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        switch (face.type()) {
            case "single", "true-false", "multiple" -> fields.add(new Field("key", "ticks", "", face.choices()));
            case "short", "numerical" -> fields.add(new Field("key", "text", "", List.of()));
            case "matching" -> face.left().forEach(left -> fields.add(new Field("key-" + left.id(), "select", left.html(), plain(face.right()))));
            case "ordering" -> {
                for (int place = 1; place <= face.choices().size(); place++) {
                    fields.add(new Field("key-" + place, "select", place + ".", plain(face.choices())));
                }
            }
            case "cloze" -> face.gaps().forEach(gap -> fields.add(new Field(
                    "key-" + gap.id(), gap.choices() == null ? "text" : "select", "[" + gap.id() + "]",
                    gap.choices() == null ? List.of() : plain(gap.choices()))));
            default -> { }
        }
        return fields;
    }

    /** JSON in the learners' shapes; of a question with one right choice each tick is an answer of its own. */
    List<String> answers(Map<String, String[]> given) {
        String[] ticked = Arrays.stream(given.getOrDefault("key", new String[0])).filter(one -> !one.isBlank()).toArray(String[]::new);
        return switch (face.type()) {
            case "single", "true-false" -> Arrays.stream(ticked).map(id -> object((json, name) -> json.add(name, id), "choice")).toList();
            case "multiple" -> ticked.length == 0 ? List.of() : List.of(object((json, name) -> json.add(name, JSON.createArrayBuilder(List.of(ticked))), "choices"));
            case "short" -> Arrays.stream(ticked).map(text -> object((json, name) -> json.add(name, text), "text")).toList();
            case "numerical" -> Arrays.stream(ticked).map(text -> object((json, name) -> json.add(name, text), "number")).toList();
            case "matching" -> named(given, "pairs");
            case "cloze" -> named(given, "gaps");
            case "ordering" -> List.of(object((json, name) -> json.add(name, JSON.createArrayBuilder(fields().stream().map(field -> value(given, field)).toList())), "order"));
            default -> List.of();
        };
    }

    private List<String> named(Map<String, String[]> given, String member) {
        JsonObjectBuilder inner = JSON.createObjectBuilder();
        fields().stream().filter(field -> !value(given, field).isBlank()).forEach(field -> inner.add(field.name().substring(4), value(given, field)));
        return List.of(object((json, name) -> json.add(name, inner), member));
    }

    private static String value(Map<String, String[]> given, Field field) {
        String[] values = given.get(field.name());
        return values == null || values.length == 0 ? "" : values[0];
    }

    private static String object(BiConsumer<JsonObjectBuilder, String> member, String name) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        member.accept(json, name);
        return json.build().toString();
    }

    /** A list to choose from shows no markup. */
    private static List<Option> plain(List<Option> options) {
        return options.stream().map(option -> new Option(option.id(), plain(option.html()))).toList();
    }

    static String plain(String html) {
        return html.replaceAll("<[^>]+>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
