package vn.hocvuso.personnel;

import java.util.Arrays;

/**
 * One line of somebody's life told day by day, the slow way: what held on each of {@link #DAYS} days, and on which days a row
 * begins. Days from the last on are for ever.
 */
final class DayByDay {
    static final int DAYS = 60;

    private final String[] held = new String[DAYS];
    private final boolean[] begins = new boolean[DAYS];

    String on(int day) {
        return held[day];
    }

    boolean beginsOn(int day) {
        return begins[day];
    }

    private int endOf(int from) {
        int end = from + 1;
        while (end < DAYS && held[end] != null && !begins[end]) {
            end++;
        }
        return end;
    }

    private int startOf(int day) {
        int start = day;
        while (!begins[start]) {
            start--;
        }
        return start;
    }

    private void fill(int from, int until, String what) {
        Arrays.fill(held, from, until, what);
        Arrays.fill(begins, from, until, false);
    }

    private void row(int from, int until, String what) {
        fill(from, until, what);
        begins[from] = true;
    }

    /** @return whether it makes sense */
    boolean moveOn(int day, String what) {
        if (begins[day] || what.equals(held[day])) {
            return false;
        }
        int end = day + 1;
        while (end < DAYS && !begins[end] && (held[end] == null) == (held[day] == null)) {
            end++;
        }
        boolean neverLeft = day > 0 && held[day] == null && what.equals(held[day - 1]);
        row(day, end, what);
        begins[day] = !neverLeft;
        return true;
    }

    boolean leaveAfter(int day) {
        if (held[day] == null) {
            return false;
        }
        fill(day + 1, DAYS, null);
        return true;
    }

    boolean never(int from) {
        int rows = 0;
        for (boolean begin : begins) {
            rows += begin ? 1 : 0;
        }
        if (!begins[from] || rows == 1) {
            return false;
        }
        fill(from, endOf(from), from > 0 ? held[from - 1] : null);
        return true;
    }

    /** The row that begins on {@code of} was {@code what} on the days from {@code from} until {@code until}. */
    boolean correct(int of, int from, int until, String what) {
        if (!begins[of] || from >= until) {
            return false;
        }
        int end = endOf(of);
        boolean same = from == of && until == end && what.equals(held[of]);
        boolean before = of > 0 && held[of - 1] != null;
        boolean after = end < DAYS && held[end] != null;
        int lowest = before ? startOf(of - 1) + 1 : 0;
        int highest = after ? endOf(end) - 1 : DAYS;
        if (same || from < lowest || until > highest) {
            return false;
        }
        for (int day = from; day < until; day++) {
            boolean ours = day >= of && day < end || before && day < of && day >= lowest || after && day >= end && day <= highest;
            if (held[day] != null && !ours) {
                return false;
            }
        }
        String earlier = before ? held[of - 1] : null;
        String later = after ? held[end] : null;
        int laterEnd = after ? endOf(end) : end;
        fill(of, laterEnd, null);
        if (before) {
            fill(Math.min(from, of), of, null);
            row(lowest - 1, from, earlier);
        }
        if (after) {
            row(until, laterEnd, later);
        }
        row(from, until, what);
        return true;
    }

    /** One more row, where none holds yet. */
    boolean add(int from, int until) {
        for (int day = from; day < until; day++) {
            if (held[day] != null) {
                return false;
            }
        }
        row(from, until, "x");
        return true;
    }

    /** What holds on the day is over from it on. */
    boolean endOn(int day) {
        if (held[day] == null) {
            return false;
        }
        int end = endOf(day);
        fill(day, end, null);
        return true;
    }

    @Override
    public String toString() {
        return String.join(" ", Arrays.stream(held).map(one -> one == null ? "-" : one).toList());
    }
}
