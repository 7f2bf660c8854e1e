package vn.hocvuso.coverage.rule;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * PH and Đạt of one unit from day to day, read off the bytes of its pages without making the pages: tens of thousands of units are
 * looked at at once.
 */
public final class LedgerSteps {
    private final long from;
    private final long to;
    private final Predicate<Line> taken;
    private final List<Step> steps = new ArrayList<>();
    private long required;
    private long passed;

    /** @param taken which lines count */
    public LedgerSteps(LocalDate from, LocalDate to, Predicate<Line> taken) {
        this.from = from.toEpochDay();
        this.to = to.toEpochDay();
        this.taken = taken;
        steps.add(new Step(from, 0, 0));
    }

    /** A step for the first day and one for every later day on which PH or Đạt changed. */
    public List<Step> steps() {
        return steps;
    }

    /** The pages in order, from the one that holds the first day to the one that holds the last. */
    public void read(LocalDate first, byte[] content) {
        ByteBuffer in = LedgerBytes.open(content);
        List<Line> names = LedgerBytes.names(in);
        boolean[] counted = new boolean[names.size()];
        for (int i = 0; i < counted.length; i++) {
            counted[i] = taken.test(names.get(i));
        }
        long day = first.toEpochDay();
        book(in, counted, day, day <= from); // the opening of a later page is what stands already
        for (long left = VarBytes.number(in); left > 0; left--) {
            day += VarBytes.number(in);
            if (day > to) {
                return;
            }
            book(in, counted, day, true);
        }
    }

    /** @param counts false: it is only passed over */
    private void book(ByteBuffer in, boolean[] counted, long day, boolean counts) {
        long moreRequired = 0;
        long morePassed = 0;
        for (long left = VarBytes.number(in); left > 0; left--) {
            boolean mine = counted[(int) VarBytes.number(in)];
            long there = VarBytes.bits(in);
            for (int i = 0; there >>> i != 0 && i < Long.SIZE; i++) {
                long number = (there >>> i & 1) == 0 ? 0 : VarBytes.number(in);
                if (mine) {
                    moreRequired += i == Counts.ON_ROLL ? number : i == Counts.EXEMPT ? -number : 0;
                    morePassed += i == Counts.PASSED ? number : 0;
                }
            }
        }
        if (counts && (moreRequired != 0 || morePassed != 0)) {
            step(day, moreRequired, morePassed);
        }
    }

    private void step(long day, long moreRequired, long morePassed) {
        required += moreRequired;
        passed += morePassed;
        if (day <= from) {
            steps.set(0, new Step(steps.get(0).day(), required, passed));
        } else {
            steps.add(new Step(LocalDate.ofEpochDay(day), required, passed));
        }
    }
}
