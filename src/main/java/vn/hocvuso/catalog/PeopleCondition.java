package vn.hocvuso.catalog;

import java.util.List;
import java.util.Map;
import vn.hocvuso.kernel.Refused.Phrase;

/** Asks who the learner is. */
public sealed interface PeopleCondition extends Condition {
    @Override
    default Condition negated() {
        return new JointCondition.Not(this);
    }

    /** Any of these report groups. */
    record InGroup(List<String> groups) implements PeopleCondition {
        public InGroup {
            groups = List.copyOf(groups);
        }

        @Override
        public boolean holds(Facts facts) {
            return facts.group() != null && groups.contains(facts.group());
        }

        @Override
        public Phrase wish(Names names) {
            return Wishes.phrase("lock-group", String.join(", ", groups));
        }

        @Override
        public Map<String, Object> tree() {
            return Wishes.mapping("group", groups);
        }
    }

    /** Any of these units or below. */
    record InUnit(List<String> units) implements PeopleCondition {
        public InUnit {
            units = List.copyOf(units);
        }

        @Override
        public boolean holds(Facts facts) {
            return units.stream().anyMatch(facts.units()::contains);
        }

        @Override
        public Phrase wish(Names names) {
            return Wishes.phrase("lock-unit", String.join(", ", units));
        }

        @Override
        public Map<String, Object> tree() {
            return Wishes.mapping("unit", units);
        }
    }
}
