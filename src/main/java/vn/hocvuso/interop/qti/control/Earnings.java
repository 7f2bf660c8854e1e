package vn.hocvuso.interop.qti.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which responses gave points to which outcome, rule by rule: where a rule sets an outcome that already has points, these are lost,
 * and the responses can no longer be counted one by one. And where outcomes are cut.
 */
final class Earnings {
    /** @param test null where it is no single test */
    private record Gift(String outcome, String response, Condition test) {}

    private final Set<String> single;
    private final List<Gift> given = new ArrayList<>();
    private final List<Gift> now = new ArrayList<>();
    private final Map<String, BigDecimal> most = new HashMap<>();
    private BigDecimal least = BigDecimal.ZERO;

    /** @param single the responses that hold one value at most */
    Earnings(Set<String> single) {
        this.single = single;
    }

    void give(String outcome, String response, Condition test) {
        now.add(new Gift(outcome, response, test));
    }

    /** The rule ends: what it gave is there when the next one comes. */
    void endOfRule() {
        given.addAll(now);
        now.clear();
    }

    boolean has(String outcome) {
        return given.stream().anyMatch(gift -> gift.outcome().equals(outcome));
    }

    /** Whether all that gave points to the outcome so far were other choices for the same response: only one of them is chosen. */
    boolean excludes(String outcome, String response, Condition test) {
        return single.contains(response) && test != null && test.kind() == Condition.Kind.SAME && given.stream()
                .filter(gift -> gift.outcome().equals(outcome))
                .allMatch(gift -> gift.response().equals(response) && gift.test() != null
                        && gift.test().kind() == Condition.Kind.SAME && !gift.test().value().equals(test.value()));
    }

    /** No more than so many points. */
    void cap(String outcome, BigDecimal points) {
        most.merge(outcome, points, BigDecimal::min);
    }

    /** Less than so many points are none. */
    void threshold(BigDecimal points) {
        least = least.max(points);
    }

    BigDecimal threshold() {
        return least;
    }

    /** What the response can earn at most by the parts it gives points to; null: as much as there is. */
    BigDecimal cap(String response) {
        Set<String> outcomes = new HashSet<>();
        given.stream().filter(gift -> gift.response().equals(response)).forEach(gift -> outcomes.add(gift.outcome()));
        return outcomes.stream().map(most::get).filter(cap -> cap != null).reduce(BigDecimal::min).orElse(null);
    }

    /** What the item gives at most; null: the sum of all. */
    BigDecimal cap() {
        return most.get(Outcomes.SCORE);
    }
}
