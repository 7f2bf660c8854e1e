package vn.hocvuso.personnel.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.Refused;

/** Somebody's statuses of all days. Different ones may overlap (leave during a long course), the same one does not. */
public record Statuses(List<Held> held) {
    /** One status and its days. */
    public record Held(Status status, Period days) {}

    public Statuses {
        held = List.copyOf(held);
    }

    /** @throws Refused {@code status-held} when that status is held on one of the days, {@code status-is-none} for being active */
    public Statuses with(Held more) {
        if (more.status() == Status.ACTIVE) {
            throw new Refused("status-is-none");
        }
        for (Held one : held) {
            if (one.status() == more.status() && one.days().overlaps(more.days())) {
                throw new Refused(Refused.Kind.CONFLICT, "status-held", one.days().from(), one.days().lastDay() == null ? "…" : one.days().lastDay());
            }
        }
        List<Held> all = new ArrayList<>(held);
        all.add(more);
        return new Statuses(all);
    }

    /**
     * Active from the day on: what held then is over, what was to begin later stays.
     *
     * @throws Refused {@code status-none-to-end} when nothing held
     */
    public Statuses activeFrom(LocalDate day) {
        List<Held> all = new ArrayList<>();
        for (Held one : held) {
            if (!one.days().contains(day)) {
                all.add(one);
            } else if (one.days().from().isBefore(day)) {
                all.add(new Held(one.status(), new Period(one.days().from(), day)));
            }
        }
        if (all.equals(held)) {
            throw new Refused("status-none-to-end", day);
        }
        return new Statuses(all);
    }

    /** @throws Refused {@code no-such-status} when none of that kind begins on the day */
    public Held beginning(Status status, LocalDate from) {
        return held.stream()
                .filter(one -> one.status() == status && one.days().from().equals(from))
                .findFirst()
                .orElseThrow(() -> new Refused("no-such-status", from));
    }

    /** The wrong one was in truth the right one, or (null or active) none. */
    public Statuses corrected(Held wrong, Held right) {
        Statuses others = new Statuses(held.stream().filter(one -> !one.equals(wrong)).toList());
        return right == null || right.status() == Status.ACTIVE ? others : others.with(right);
    }
}
