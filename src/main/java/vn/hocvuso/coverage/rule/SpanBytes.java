package vn.hocvuso.coverage.rule;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import vn.hocvuso.kernel.Period;

/**
 * One person's spans as bytes, about ten a span: days since the one before, its length, the number of the chain, group and cohort
 * where they differ from the one before, and the state. The first byte is the format.
 */
public final class SpanBytes {
    private static final int FORMAT = 1;
    private static final int SAME_CHAIN = 1;
    private static final int SAME_LINE = 2;

    private SpanBytes() {}

    /** @param chains the number of a chain of units */
    public static byte[] write(List<Span> spans, ToLongFunction<List<UUID>> chains) {
        VarWriter out = new VarWriter(16 * spans.size());
        out.octet(FORMAT);
        long day = 0;
        Span last = null;
        for (Span span : spans) {
            boolean sameChain = last != null && last.path().equals(span.path());
            boolean sameLine = last != null && Line.of(last).equals(Line.of(span));
            out.octet((sameChain ? SAME_CHAIN : 0) | (sameLine ? SAME_LINE : 0));
            out.number(span.days().from().toEpochDay() - day);
            day = span.days().until().toEpochDay();
            out.number(day - span.days().from().toEpochDay());
            if (!sameChain) {
                out.number(chains.applyAsLong(span.path()));
            }
            if (!sameLine) {
                Line line = Line.of(span);
                out.text(line.group());
                out.text(line.cohort());
            }
            out.number(span.state());
            last = span;
        }
        return out.written();
    }

    /** A span whose chain is still a number. */
    public record Numbered(Period days, long chain, String group, String cohort, int state) {
        public Span along(List<UUID> path) {
            return new Span(days, path, group, cohort, state);
        }
    }

    public static List<Numbered> read(byte[] content) {
        ByteBuffer in = opened(content);
        List<Numbered> spans = new ArrayList<>();
        long day = 0;
        Numbered last = null;
        while (in.hasRemaining()) {
            int same = in.get();
            LocalDate from = LocalDate.ofEpochDay(day + VarBytes.number(in));
            day = from.toEpochDay() + VarBytes.number(in);
            long chain = (same & SAME_CHAIN) != 0 ? last.chain() : VarBytes.number(in);
            String group = (same & SAME_LINE) != 0 ? last.group() : VarBytes.text(in);
            String cohort = (same & SAME_LINE) != 0 ? last.cohort() : VarBytes.text(in);
            last = new Numbered(new Period(from, LocalDate.ofEpochDay(day)), chain, group, cohort, (int) VarBytes.number(in));
            spans.add(last);
        }
        return spans;
    }

    /** The state on a day, {@link State#NOBODY} where there is none; nothing is made of the rest, since armies are read through it. */
    public static int state(byte[] content, LocalDate on) {
        ByteBuffer in = opened(content);
        long wanted = on.toEpochDay();
        long day = 0;
        while (in.hasRemaining()) {
            int same = in.get();
            long from = day + VarBytes.number(in);
            day = from + VarBytes.number(in);
            if ((same & SAME_CHAIN) == 0) {
                VarBytes.number(in);
            }
            if ((same & SAME_LINE) == 0) {
                VarBytes.skipText(in);
                VarBytes.skipText(in);
            }
            int state = (int) VarBytes.number(in);
            if (wanted < day) {
                return wanted < from ? State.NOBODY : state;
            }
        }
        return State.NOBODY;
    }

    private static ByteBuffer opened(byte[] content) {
        ByteBuffer in = ByteBuffer.wrap(content);
        if (in.get() != FORMAT) {
            throw new IllegalStateException("spans of another format");
        }
        return in;
    }
}
