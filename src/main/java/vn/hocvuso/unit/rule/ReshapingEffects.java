package vn.hocvuso.unit.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What people notice of a change on its day: who stands elsewhere, and what they stand under no longer. */
public record ReshapingEffects(Map<String, UnitHistory> before, Map<String, UnitHistory> after, List<Reshaping.Passing> passings, LocalDate day) {

    /** Units that stand under another superior than they did, with all below them. */
    public Set<String> following() {
        return new UnitTree(after).belowOn(moved(), day);
    }

    private Set<String> moved() {
        Set<String> moved = new HashSet<>();
        before.forEach((code, history) -> {
            UnitState was = history.on(day);
            UnitState is = after.get(code).on(day);
            if (was != null && is != null && !Objects.equals(was.parentCode(), is.parentCode())) {
                moved.add(code);
            }
        });
        return moved;
    }

    /** Units whose subtree somebody leaves: a unit that moved or people who go to another unit. */
    public Set<String> left() {
        Set<String> left = new HashSet<>();
        moved().forEach(code -> leave(left, code, code));
        passings.forEach(passing -> {
            leave(left, passing.from(), passing.to());
            left.add(passing.from());
        });
        return left;
    }

    private void leave(Set<String> left, String from, String to) {
        List<String> now = new ArrayList<>(new UnitTree(after).above(to, day));
        now.add(to);
        new UnitTree(before).above(from, day).stream().filter(superior -> !now.contains(superior)).forEach(left::add);
    }
}
