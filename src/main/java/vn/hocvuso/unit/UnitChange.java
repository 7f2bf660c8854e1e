package vn.hocvuso.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What an administrator wants to become of a unit from a day on, past days included. Units are named by code. */
public sealed interface UnitChange {
    /** The unit that changes; of a founding the new one. */
    String unit();

    /** The first day on which it holds. */
    LocalDate on();

    /** In words, kept with the unit's history. */
    String reason();

    /** {@code found}, {@code rename}, {@code move}, {@code merge}, {@code split} or {@code dissolve}. */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /**
     * What a unit is called and is. Null stays as it was, or takes what is usual for a new unit.
     *
     * @param shortName empty: none
     * @param type      name or code of the type list
     * @param tier      đầu mối cấp 1–4; 0: none
     * @param kind      {@code co_quan} or {@code don_vi}
     */
    record Look(String name, String shortName, String type, Integer tier, String kind, Integer sortOrder) {}

    /** @param parent null for a root */
    record Found(String unit, String parent, Look look, LocalDate on, String reason) implements UnitChange {}

    record Rename(String unit, Look look, LocalDate on, String reason) implements UnitChange {}

    /** @param parent {@link #TOP}: under nobody, beside the highest units */
    record Move(String unit, String parent, LocalDate on, String reason) implements UnitChange {
        /** Said on purpose, so that a superior somebody forgot to name moves nothing. */
        public static final String TOP = "";

        public boolean toTop() {
            return TOP.equals(parent);
        }
    }

    /** The unit ends; {@code into} stands in its place: units below, people, audiences. */
    record Merge(String unit, String into, LocalDate on, String reason) implements UnitChange {}

    /**
     * New units out of one.
     *
     * @param rest code of the part that takes every child and person not named, whereupon the unit ends; null: it stays and keeps them
     */
    record Split(String unit, List<Part> parts, String rest, LocalDate on, String reason) implements UnitChange {
        public Split {
            parts = parts == null ? List.of() : List.copyOf(parts);
        }
    }

    /**
     * A unit that is split off.
     *
     * @param parent   null: beside the unit it comes from
     * @param look     what is null is as in the unit it comes from
     * @param children codes of units that go with it, all directly below the unit it comes from
     * @param people   service numbers of those who go with it, all posted to the unit it comes from
     */
    record Part(String code, String parent, Look look, List<String> children, List<String> people) {
        public Part {
            children = children == null ? List.of() : List.copyOf(children);
            people = people == null ? List.of() : List.copyOf(people);
        }
    }

    /** @param into takes what is left below and whoever is left; null: there must be nothing and nobody */
    record Dissolve(String unit, String into, LocalDate on, String reason) implements UnitChange {}
}
