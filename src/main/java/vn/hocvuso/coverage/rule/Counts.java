package vn.hocvuso.coverage.rule;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole numbers of one unit, group or day (domain.md §4): how many stand so, how many passed through since ever, and how
 * many hold each required step. They may be negative where they stand for a change.
 *
 * <p>Flows are of PH: who {@link #came} into it or {@link #left} it by posting, audience or exemption, who of them was passed at
 * that moment, and who became passed ({@link #gained}) or ceased to be ({@link #lost}) while staying. Between two days
 * required = came − left and passed = cameDone − leftDone + gained − lost, exactly.
 */
public final class Counts {
    public static final Counts ZERO = new Counts(new long[0]);

    private static final List<String> MEASURES = List.of(
            "onRoll", "exempt", "started", "completed", "assessed", "passed", "overdue", "failed", "failedTwice", "expiring");

    static final int ON_ROLL = 0;
    static final int EXEMPT = 1;
    private static final int STARTED = 2;
    private static final int COMPLETED = 3;
    private static final int ASSESSED = 4;
    static final int PASSED = 5;
    private static final int OVERDUE = 6;
    private static final int FAILED = 7;
    private static final int FAILED_TWICE = 8;
    private static final int EXPIRING = 9;
    private static final int CAME = 10;
    private static final int LEFT = 11;
    private static final int CAME_DONE = 12;
    private static final int LEFT_DONE = 13;
    private static final int GAINED = 14;
    private static final int LOST = 15;
    private static final int ITEMS = 16;

    /** How many numbers there are at most. */
    static final int ALL = ITEMS + State.ITEMS;

    /** Without zeros at the end, so that equal counts are equal arrays. */
    private final long[] numbers;

    private Counts(long[] numbers) {
        this.numbers = numbers;
    }

    /** @param numbers in the order of {@link #numbers()}; those at the end may be left out */
    public static Counts of(long... numbers) {
        int length = numbers.length;
        while (length > 0 && numbers[length - 1] == 0) {
            length--;
        }
        return length == 0 ? ZERO : new Counts(Arrays.copyOf(numbers, length));
    }

    /** One person in this state. */
    public static Counts ofState(int state) {
        long[] one = new long[ALL];
        one[ON_ROLL] = 1;
        for (int bit = 0; bit < State.FIRST_ITEM; bit++) {
            one[EXEMPT + bit] = state >>> bit & 1;
        }
        for (int item = 0; item < State.ITEMS; item++) {
            one[ITEMS + item] = state >>> State.FIRST_ITEM + item & 1;
        }
        return of(one);
    }

    /** What a unit sees of one person whose state turns from the one into the other; null: not of this unit. */
    public static Counts ofTurn(Integer before, Integer after) {
        Counts stand = (after == null ? ZERO : ofState(after)).minus(before == null ? ZERO : ofState(before));
        long[] flow = new long[ITEMS];
        boolean was = before != null && (before & State.EXEMPT) == 0;
        boolean is = after != null && (after & State.EXEMPT) == 0;
        int wasDone = was && (before & State.PASSED) != 0 ? 1 : 0;
        int isDone = is && (after & State.PASSED) != 0 ? 1 : 0;
        if (was && is) {
            flow[GAINED] = isDone > wasDone ? 1 : 0;
            flow[LOST] = wasDone > isDone ? 1 : 0;
        } else {
            flow[CAME] = is ? 1 : 0;
            flow[CAME_DONE] = isDone;
            flow[LEFT] = was ? 1 : 0;
            flow[LEFT_DONE] = wasDone;
        }
        return stand.plus(of(flow));
    }

    public long onRoll() {
        return number(ON_ROLL);
    }

    public long exempt() {
        return number(EXEMPT);
    }

    public long started() {
        return number(STARTED);
    }

    public long completed() {
        return number(COMPLETED);
    }

    public long assessed() {
        return number(ASSESSED);
    }

    public long passed() {
        return number(PASSED);
    }

    public long overdue() {
        return number(OVERDUE);
    }

    /** Failed the final test and hold no valid pass of it. */
    public long failed() {
        return number(FAILED);
    }

    /** Of {@link #failed} those with two failed attempts or more. */
    public long failedTwice() {
        return number(FAILED_TWICE);
    }

    /** Of {@link #passed} those whose pass expires within the campaign's renewal window. */
    public long expiring() {
        return number(EXPIRING);
    }

    public long came() {
        return number(CAME);
    }

    public long left() {
        return number(LEFT);
    }

    public long cameDone() {
        return number(CAME_DONE);
    }

    public long leftDone() {
        return number(LEFT_DONE);
    }

    public long gained() {
        return number(GAINED);
    }

    public long lost() {
        return number(LOST);
    }

    /**
     * How many of PH hold a required step on the day.
     *
     * @param index in the order of the programme; the final test comes last
     */
    public long item(int index) {
        return number(ITEMS + index);
    }

    public long required() {
        return onRoll() - exempt();
    }

    public long remaining() {
        return required() - passed();
    }

    /** For writing: on-roll, the states, the flows, the steps. */
    long[] numbers() {
        return numbers;
    }

    private long number(int index) {
        return index < numbers.length ? numbers[index] : 0;
    }

    public Counts plus(Counts other) {
        if (other.numbers.length > numbers.length) {
            return other.plus(this);
        }
        long[] sum = numbers.clone();
        for (int i = 0; i < other.numbers.length; i++) {
            sum[i] += other.numbers[i];
        }
        return of(sum);
    }

    public Counts negated() {
        return of(Arrays.stream(numbers).map(number -> -number).toArray());
    }

    public Counts minus(Counts other) {
        return plus(other.negated());
    }

    /** By the names of the API; every measure and every possible step, what passed through left out. */
    public Map<String, Long> named() {
        Map<String, Long> named = new LinkedHashMap<>();
        for (int i = 0; i < MEASURES.size(); i++) {
            named.put(MEASURES.get(i), number(i));
        }
        for (int i = 0; i < State.ITEMS; i++) {
            named.put("step-" + (i + 1), item(i));
        }
        return named;
    }

    /** How many stand so, without what passed through: what a recount of one day can know. */
    public Counts standing() {
        long[] standing = numbers.clone();
        for (int i = CAME; i < Math.min(ITEMS, standing.length); i++) {
            standing[i] = 0;
        }
        return of(standing);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts that && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return Arrays.toString(numbers);
    }
}
