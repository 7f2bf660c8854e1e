package vn.hocvuso.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.kernel.Refused.Phrase;

/** Puts conditions together, or turns one round. */
public sealed interface JointCondition extends Condition {
    /** Every part holds; without parts it always does. */
    record All(List<Condition> parts) implements JointCondition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Facts facts) {
            return parts.stream().allMatch(part -> part.holds(facts));
        }

        @Override
        public Phrase wish(Names names) {
            return Wishes.joined("lock-and", parts.stream().map(part -> Wishes.inside(part.wish(names))).toList());
        }

        @Override
        public Phrase missing(Facts facts) {
            List<Condition> unmet = parts.stream().filter(part -> !part.holds(facts)).toList();
            return unmet.size() == 1
                    ? unmet.get(0).missing(facts)
                    : Wishes.joined("lock-and", unmet.stream().map(part -> Wishes.inside(part.missing(facts))).toList());
        }

        @Override
        public Condition negated() {
            return new Any(parts.stream().map(Condition::negated).toList());
        }

        @Override
        public Condition plain() {
            return new All(parts.stream().map(Condition::plain).toList());
        }

        @Override
        public Optional<Condition> within(Set<String> activities) {
            List<Condition> left = parts.stream().flatMap(part -> part.within(activities).stream()).toList();
            return left.isEmpty() ? Optional.empty() : Optional.of(new All(left));
        }

        @Override
        public Map<String, Object> tree() {
            return Wishes.mapping("all", parts.stream().map(Condition::tree).toList());
        }
    }

    /** At least one part holds; without parts none does. */
    record Any(List<Condition> parts) implements JointCondition {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Facts facts) {
            return parts.stream().anyMatch(part -> part.holds(facts));
        }

        @Override
        public Phrase wish(Names names) {
            return Wishes.joined("lock-or", parts.stream().map(part -> Wishes.inside(part.wish(names))).toList());
        }

        @Override
        public Phrase missing(Facts facts) {
            return Wishes.joined("lock-or", parts.stream().map(part -> Wishes.inside(part.missing(facts))).toList());
        }

        @Override
        public Condition negated() {
            return new All(parts.stream().map(Condition::negated).toList());
        }

        @Override
        public Condition plain() {
            return new Any(parts.stream().map(Condition::plain).toList());
        }

        /** One that cannot be met any more leaves the others; with none left there is nothing to ask. */
        @Override
        public Optional<Condition> within(Set<String> activities) {
            List<Condition> left = parts.stream().flatMap(part -> part.within(activities).stream()).toList();
            return left.isEmpty() ? Optional.empty() : Optional.of(new Any(left));
        }

        @Override
        public Map<String, Object> tree() {
            return Wishes.mapping("any", parts.stream().map(Condition::tree).toList());
        }
    }

    record Not(Condition part) implements JointCondition {
        @Override
        public List<Condition> parts() {
            return List.of(part);
        }

        @Override
        public boolean holds(Facts facts) {
            return !part.holds(facts);
        }

        @Override
        public Phrase wish(Names names) {
            if (plain() instanceof Not single) {
                Phrase asked = single.part.wish(names);
                return new Phrase(asked.code().replace("lock-", "lock-not-"), asked.parameters());
            }
            return plain().wish(names);
        }

        @Override
        public Condition negated() {
            return part;
        }

        @Override
        public Condition plain() {
            return part.plain().negated();
        }

        @Override
        public Optional<Condition> within(Set<String> activities) {
            return part.within(activities).map(Not::new);
        }

        @Override
        public Map<String, Object> tree() {
            return Wishes.mapping("not", part.tree());
        }
    }
}
