package vn.hocvuso.catalog;

import java.time.LocalDate;
import java.util.Map;
import vn.hocvuso.kernel.Refused.Phrase;

/** Asks what day it is. */
public sealed interface DayCondition extends Condition {
    /** On that day and later. */
    record From(LocalDate day) implements DayCondition {
        @Override
        public boolean holds(Facts facts) {
            return !facts.today().isBefore(day);
        }

        @Override
        public Phrase wish(Names names) {
            return Wishes.phrase("lock-from", day);
        }

        @Override
        public Condition negated() {
            return new Until(day.minusDays(1));
        }

        @Override
        public Map<String, Object> tree() {
            return Wishes.mapping("from", day.toString());
        }
    }

    /** Up to and including that day. */
    record Until(LocalDate day) implements DayCondition {
        @Override
        public boolean holds(Facts facts) {
            return !facts.today().isAfter(day);
        }

        @Override
        public Phrase wish(Names names) {
            return Wishes.phrase("lock-until", day);
        }

        @Override
        public Condition negated() {
            return new From(day.plusDays(1));
        }

        @Override
        public Map<String, Object> tree() {
            return Wishes.mapping("until", day.toString());
        }
    }
}
