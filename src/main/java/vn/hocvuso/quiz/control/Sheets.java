package vn.hocvuso.quiz.control;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.questionbank.Face;
import vn.hocvuso.questionbank.Face.Option;
import vn.hocvuso.quiz.PrintedQuestion;
import vn.hocvuso.quiz.rule.SheetCell;

/** Between a question's face and a cell of an answer sheet, both ways: letters on paper, ids in an answer. */
public final class Sheets {
    private static final JsonProvider JSON = JsonProvider.provider();

    /** Between the gaps of one cell. */
    private static final String BETWEEN_GAPS = "|";

    private Sheets() {}

    public static PrintedQuestion printed(int slot, Face face, int weight) {
        List<Option> options = face.choices() != null ? face.choices() : face.right() != null ? face.right() : List.of();
        String html = face.html().replaceAll("<span data-gap=\"(\\d+)\"></span>", "[$1] ………………");
        StringBuilder gaps = new StringBuilder();
        if (face.gaps() != null) {
            face.gaps().stream().filter(gap -> gap.choices() != null).forEach(gap -> gaps.append("<p>[").append(gap.id()).append("] ")
                    .append(lettered(gap.choices())).append("</p>"));
        }
        return new PrintedQuestion(slot, face.type(), html + gaps, texts(options), face.left() == null ? List.of() : texts(face.left()), weight);
    }

    private static String lettered(List<Option> options) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            shown.add(SheetCell.letter(i) + ". " + options.get(i).html());
        }
        return String.join(" &#160; ", shown);
    }

    private static List<String> texts(List<Option> options) {
        return options.stream().map(Option::html).toList();
    }

    /**
     * @param cell not blank
     * @throws IllegalArgumentException the cell is no answer to this kind of question
     */
    public static JsonObject response(Face face, String cell) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        switch (face.type()) {
            case "single", "true-false" -> json.add("choice", face.choices().get(known(SheetCell.one(cell, face.choices().size()))).id());
            case "multiple" -> json.add("choices", ids(face.choices(), known(SheetCell.several(cell, face.choices().size()))));
            case "ordering" -> json.add("order", ids(face.choices(), known(SheetCell.several(cell, face.choices().size()))));
            case "matching" -> {
                JsonObjectBuilder pairs = JSON.createObjectBuilder();
                known(SheetCell.pairs(cell, face.left().size(), face.right().size()))
                        .forEach((left, right) -> pairs.add(face.left().get(left).id(), face.right().get(right).id()));
                json.add("pairs", pairs);
            }
            case "numerical" -> json.add("number", cell.strip());
            case "cloze" -> json.add("gaps", gaps(face, cell));
            default -> json.add("text", cell.strip());
        }
        return json.build();
    }

    private static JsonObjectBuilder gaps(Face face, String cell) {
        JsonObjectBuilder gaps = JSON.createObjectBuilder();
        String[] parts = cell.split("\\|", -1);
        if (parts.length > face.gaps().size()) {
            throw new IllegalArgumentException(cell);
        }
        for (int i = 0; i < parts.length; i++) {
            Face.Gap gap = face.gaps().get(i);
            if (!SheetCell.isBlank(parts[i])) {
                gaps.add(gap.id(), gap.choices() == null ? parts[i].strip() : gap.choices().get(known(SheetCell.one(parts[i], gap.choices().size()))).id());
            }
        }
        return gaps;
    }

    private static <T> T known(Optional<T> read) {
        return read.orElseThrow(() -> new IllegalArgumentException("cell"));
    }

    private static JsonArrayBuilder ids(List<Option> options, List<Integer> places) {
        JsonArrayBuilder ids = JSON.createArrayBuilder();
        places.forEach(place -> ids.add(options.get(place).id()));
        return ids;
    }

    /** @param solution null where only a person can tell */
    public static String cell(Face face, JsonObject solution) {
        if (solution == null) {
            return "";
        }
        return switch (face.type()) {
            case "single", "true-false" -> letter(face.choices(), solution.getString("choice"));
            case "multiple" -> letters(face.choices(), solution, "choices").sorted().collect(Collectors.joining());
            case "ordering" -> letters(face.choices(), solution, "order").collect(Collectors.joining());
            case "matching" -> pairs(face, solution.getJsonObject("pairs"));
            case "numerical" -> solution.getString("number");
            case "cloze" -> face.gaps().stream().map(gap -> gap(gap, solution.getJsonObject("gaps"))).collect(Collectors.joining(" " + BETWEEN_GAPS + " "));
            default -> solution.getString("text");
        };
    }

    private static String gap(Face.Gap gap, JsonObject gaps) {
        String value = gaps.getString(gap.id(), "");
        return gap.choices() == null ? value : letter(gap.choices(), value);
    }

    private static String pairs(Face face, JsonObject pairs) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < face.left().size(); i++) {
            shown.add((i + 1) + letter(face.right(), pairs.getString(face.left().get(i).id())));
        }
        return String.join(" ", shown);
    }

    private static Stream<String> letters(List<Option> options, JsonObject solution, String member) {
        return solution.getJsonArray(member).getValuesAs(JsonString.class).stream().map(id -> letter(options, id.getString()));
    }

    private static String letter(List<Option> options, String id) {
        return SheetCell.letter(options.stream().map(Option::id).toList().indexOf(id));
    }
}
