package vn.hocvuso.personnel.boundary;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.PersonView;
import vn.hocvuso.personnel.PlaceWish;
import vn.hocvuso.personnel.PostingView;
import vn.hocvuso.personnel.RoleWish;
import vn.hocvuso.personnel.StatusView;

/** What the fields of an act's form hold, by name, and what it means. */
public final class ActForm {
    private final Map<String, Object> fields = new HashMap<>();

    Map<String, Object> fields() {
        return fields;
    }

    void fill(PersonView person) {
        place(person.unitCode(), person.group(), person.rank(), person.position(), person.cohort());
        fields.put("fullName", person.fullName());
        fields.put("birthYear", person.birthYear());
    }

    void fill(PostingView posting) {
        place(posting.unitCode(), posting.group(), posting.rank(), posting.position(), posting.cohort());
        days(posting.from(), posting.to());
    }

    void fill(StatusView status) {
        fields.put("status", status.status());
        days(status.from(), status.to());
    }

    void days(LocalDate from, LocalDate to) {
        fields.put("from", from);
        fields.put("to", to);
    }

    private void place(String unit, String group, String rank, String position, String cohort) {
        fields.put("unit", unit);
        fields.put("group", group);
        fields.put("rank", rank);
        fields.put("position", position);
        fields.put("cohort", cohort);
    }

    /** Null when left empty. */
    String text(String name) {
        Object value = fields.get(name);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    LocalDate day(String name) {
        return (LocalDate) fields.get(name);
    }

    LocalDate first() {
        if (day("from") == null) {
            throw new Refused("day-missing");
        }
        return day("from");
    }

    /** {@link Period#OPEN} when left empty. */
    LocalDate last() {
        return day("to") == null ? Period.OPEN : day("to");
    }

    Integer birthYear() {
        String text = text("birthYear");
        if (text != null && !text.matches("\\d{4}")) {
            throw new Refused("birth-year-unreadable", text);
        }
        return text == null ? null : Integer.valueOf(text);
    }

    /** All was shown, so what is empty now is to be taken away; without unit or group those that hold stay. */
    PlaceWish place() {
        return new PlaceWish(text("unit"), text("group"), orNothing("rank"), orNothing("position"), orNothing("cohort"));
    }

    private String orNothing(String name) {
        return text(name) == null ? "" : text(name);
    }

    /** @param whole on the whole installation instead of a unit */
    RoleWish role(boolean whole) {
        if (text("role") == null) {
            throw new Refused("role-missing");
        }
        if (!whole && text("unit") == null) {
            throw new Refused("role-unit-missing");
        }
        return new RoleWish(Caller.Role.valueOf(text("role")), whole ? null : text("unit"), day("from"), day("to"));
    }
}
