package vn.hocvuso.coverage.control;

import java.util.Arrays;
import java.util.UUID;
import vn.hocvuso.coverage.rule.State;

/** What everybody counts for on one day, four bytes a person. Not changed any more once others read it. */
final class DayStates {
    private final PersonNumbers numbers;
    private int[] states;

    DayStates(PersonNumbers numbers) {
        this(numbers, new int[0]);
    }

    private DayStates(PersonNumbers numbers, int[] states) {
        this.numbers = numbers;
        this.states = states;
    }

    DayStates copy() {
        return new DayStates(numbers, states.clone());
    }

    void put(UUID person, int state) {
        int number = numbers.of(person);
        if (number >= states.length) {
            int before = states.length;
            states = Arrays.copyOf(states, Math.max(numbers.size(), number + 1 + (before >> 1)));
            Arrays.fill(states, before, states.length, State.NOBODY);
        }
        states[number] = state;
    }

    /** {@link State#NOBODY}: the person does not count on the day. */
    int of(UUID person) {
        int number = numbers.find(person);
        return number == PersonNumbers.NONE || number >= states.length ? State.NOBODY : states[number];
    }

    long bytes() {
        return (long) Integer.BYTES * states.length;
    }
}
