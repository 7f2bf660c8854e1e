package vn.hocvuso.questionbank;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a learner sees of a question: never the key, a weight or a feedback. Options stand in the order of their ids, which are
 * made of their texts, so that neither place nor name tells which one the author wrote first; unless the author fixed it.
 *
 * @param type    by the contract's name
 * @param html    the question; a cloze carries {@code <span data-gap="1"></span>} where a gap is
 * @param choices single, multiple, true-false: what to tick; ordering: what to put in order; else null
 * @param left    matching: what needs a partner; else null
 * @param right   matching: the partners, perhaps more than needed; else null
 * @param gaps    cloze; else null
 * @param fixed   the choices stay where they are: no draw moves them
 */
public record Face(
        String type, String html, List<Option> choices, List<Option> left, List<Option> right, List<Gap> gaps, boolean fixed) {
    /** Looked up once: the static methods of {@code Json} search the class path at every call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    public record Option(String id, String html) {}

    /**
     * @param id      {@code 1, 2, 3 …} as in {@code html}
     * @param type    {@code single} with choices, else {@code short} or {@code numerical}
     * @param choices what to choose from; null where text or a number is typed
     */
    public record Gap(String id, String type, List<Option> choices) {}

    static Face of(QuestionType type, String html) {
        return new Face(type.code(), html, null, null, null, null, true);
    }

    static Face withChoices(QuestionType type, String html, List<Option> choices, boolean fixed) {
        return new Face(type.code(), html, choices, null, null, null, fixed);
    }

    /** Ids of everything whose order may be drawn anew; empty where the order is fixed and for what has no options. */
    public List<String> optionIds() {
        if (fixed) {
            return List.of();
        }
        List<Option> movable = choices != null ? choices : right != null ? right : List.of();
        return movable.stream().map(Option::id).toList();
    }

    /** The same face with its options in this order; ids it does not name stand first, as they were. */
    public Face arranged(List<String> ids) {
        UnaryOperator<List<Option>> arrange = options -> options == null
                ? null
                : options.stream().sorted(Comparator.comparingInt(option -> ids.indexOf(option.id()))).toList();
        return new Face(type, html, arrange.apply(choices), left, arrange.apply(right), gaps, fixed);
    }

    /** Written member by member: what is not named here cannot leave. A question carries only the lists its type has. */
    public JsonObjectBuilder toJson() {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("type", type).add("html", html);
        write(json, "choices", choices);
        write(json, "left", left);
        write(json, "right", right);
        if (gaps != null) {
            JsonArrayBuilder list = JSON.createArrayBuilder();
            for (Gap gap : gaps) {
                JsonObjectBuilder one = JSON.createObjectBuilder().add("id", gap.id()).add("type", gap.type());
                write(one, "choices", gap.choices());
                list.add(one);
            }
            json.add("gaps", list);
        }
        return json;
    }

    private static void write(JsonObjectBuilder json, String name, List<Option> options) {
        if (options != null) {
            JsonArrayBuilder list = JSON.createArrayBuilder();
            options.forEach(option ->
                    list.add(JSON.createObjectBuilder().add("id", option.id()).add("html", option.html())));
            json.add(name, list);
        }
    }
}
