package vn.hocvuso.coverage.rule;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A unit's steps as bytes, three or four a step, the latest first: asked is how a unit stands and since when, so that a reader seldom
 * goes far. Of each step the days up to the one after it, PH and Đạt; of the last one the day itself.
 */
public final class StepBytes {
    private StepBytes() {}

    /** @param steps in order, at least one */
    public static byte[] write(List<Step> steps) {
        VarWriter out = new VarWriter(4 * steps.size() + 8);
        long after = 0;
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            long day = step.day().toEpochDay();
            out.number(i == steps.size() - 1 ? day : after - day);
            out.bits(step.required());
            out.bits(step.passed());
            after = day;
        }
        return out.written();
    }

    /** From the step that holds on {@code to} down to the one that holds on {@code from}, whose day it is then; the first written holds on neither later. */
    public static Iterator<Step> latestFirst(byte[] content, LocalDate from, LocalDate to) {
        return new Backwards(content, from.toEpochDay(), to.toEpochDay());
    }

    private static final class Backwards implements Iterator<Step> {
        private final ByteBuffer in;
        private final long from;
        private long day;
        private boolean over;

        Backwards(byte[] content, long from, long to) {
            in = ByteBuffer.wrap(content);
            this.from = from;
            day = VarBytes.number(in);
            while (day > to) {
                VarBytes.bits(in);
                VarBytes.bits(in);
                day -= VarBytes.number(in);
            }
        }

        @Override
        public boolean hasNext() {
            return !over;
        }

        @Override
        public Step next() {
            if (over) {
                throw new NoSuchElementException();
            }
            Step step = new Step(LocalDate.ofEpochDay(Math.max(day, from)), VarBytes.bits(in), VarBytes.bits(in));
            over = day <= from;
            day -= over ? 0 : VarBytes.number(in);
            return step;
        }
    }
}
