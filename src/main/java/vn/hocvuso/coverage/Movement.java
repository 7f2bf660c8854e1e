package vn.hocvuso.coverage;

import java.time.LocalDate;
import java.util.List;

/** Somebody who came, left, became passed or ceased to be. @param unit where: for those who left, where they had been */
public record Movement(LocalDate on, String serviceNumber, String fullName, String rank, String group, UnitName unit) {
    /** So many people are looked at for one list; whoever asks about more means a unit below. */
    public static final int MOST_PEOPLE = 20_000;

    /** The names of {@link Comparison.Flows}, as an address spells them. */
    public static final List<String> KINDS = List.of("gained", "lost", "came", "came-done", "left", "left-done");
}
