package vn.hocvuso.personnel.boundary;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.unit.UnitChange;
import vn.hocvuso.unit.UnitView;

/** What was typed into the page of a change, as it came: plain fields by name. */
final class UnitChangeForm {
    static final List<String> KINDS = List.of("found", "rename", "move", "merge", "split", "dissolve");
    /** Enough for a page; more go by the API. */
    static final int MOST_PARTS = 12;

    private static final String STAYS = "";

    private final Map<String, String> fields;

    UnitChangeForm(Map<String, String> fields) {
        this.fields = fields;
    }

    boolean isPosted() {
        return fields.containsKey("posted");
    }

    /** Null when missing or blank. */
    String text(String name) {
        String text = Vietnamese.clean(fields.get(name));
        return text == null || text.isEmpty() ? null : text;
    }

    /** Of a form that is opened: the day from the address or today, of a rename what the unit is. */
    String proposed(String field, UnitView unit, LocalDate today) {
        if (field.equals("on")) {
            return text("on") == null ? today.toString() : text("on");
        }
        boolean known = kind().equals("rename");
        return switch (field) {
            case "name" -> known ? unit.name() : null;
            case "shortName" -> known ? unit.shortName() : null;
            case "type" -> known ? unit.type() : null;
            case "tier" -> known && unit.tier() != null ? unit.tier().toString() : null;
            case "unitKind" -> known ? unit.kind() : "don_vi";
            case "sortOrder" -> known ? String.valueOf(unit.sortOrder()) : "0";
            default -> null;
        };
    }

    /** A page that names no kind is about the name. */
    String kind() {
        String kind = text("kind");
        return kind != null && KINDS.contains(kind) ? kind : "rename";
    }

    /** Of a move: under nobody. */
    boolean isToTop() {
        return kind().equals("move") && text("top") != null;
    }

    /** @throws Refused 422 for what is no day */
    LocalDate day() {
        try {
            return text("on") == null ? null : LocalDate.parse(text("on"));
        } catch (DateTimeParseException e) {
            throw new Refused("invalid-day");
        }
    }

    int parts() {
        return Math.max(1, Math.min(MOST_PARTS, number("parts", 1)));
    }

    private Integer number(String name, Integer otherwise) {
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,6}")) {
            throw new Refused("change-number", text);
        }
        return Integer.valueOf(text);
    }

    /** @param target code of the superior or of the unit that takes over, null when none was named */
    UnitChange change(String unit, String target, List<String> children) {
        String why = text("reason");
        return switch (kind()) {
            case "found" -> new UnitChange.Found(text("code"), unit, look(), day(), why);
            case "rename" -> new UnitChange.Rename(unit, look(), day(), why);
            case "move" -> new UnitChange.Move(unit, isToTop() ? UnitChange.Move.TOP : target, day(), why);
            case "merge" -> new UnitChange.Merge(unit, target, day(), why);
            case "split" -> new UnitChange.Split(unit, partsOf(children), rest(), day(), why);
            default -> new UnitChange.Dissolve(unit, target, day(), why);
        };
    }

    /** The form shows all of it, so an empty field says that there is none. */
    private UnitChange.Look look() {
        String shortName = text("shortName") == null ? "" : text("shortName");
        return new UnitChange.Look(text("name"), shortName, text("type"), number("tier", 0), text("unitKind"), number("sortOrder", 0));
    }

    private List<UnitChange.Part> partsOf(List<String> children) {
        List<UnitChange.Part> parts = new ArrayList<>();
        for (int i = 1; i <= parts(); i++) {
            String number = String.valueOf(i);
            if (text("code" + i) != null || text("name" + i) != null) {
                UnitChange.Look look = new UnitChange.Look(text("name" + i), null, text("type" + i), null, null, null);
                List<String> going = children.stream().filter(child -> number.equals(destination(child))).toList();
                parts.add(new UnitChange.Part(text("code" + i) == null ? "" : text("code" + i), null, look, going, people(i)));
            }
        }
        return parts;
    }

    /** Number of the part a child goes to, empty: none of them. */
    String destination(String child) {
        String chosen = text("child-" + child);
        return chosen == null ? STAYS : chosen;
    }

    private List<String> people(int part) {
        String text = text("people" + part);
        return text == null ? List.of() : List.of(text.split("[\\s,;]+"));
    }

    private String rest() {
        String part = text("rest");
        return part == null ? null : text("code" + part);
    }
}
