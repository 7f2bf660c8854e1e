package vn.hocvuso.interop.qti.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What earns points or a word for one response. */
final class Rule {
    /** Points for exactly the correct response; null: no such rule. */
    BigDecimal correct;

    /** How many cases stand before it in its condition, which one that is, and what is said then. */
    int correctAt;
    int correctChain;
    String correctFeedback;

    /** How near to the correct response is correct, and whether capitals count; null: exactly as declared. */
    Condition nearly;

    /** Points by the mapping. */
    boolean mapped;

    final List<Case> cases = new ArrayList<>();
    String otherwise;

    boolean isEmpty() {
        return correct == null && !mapped && cases.isEmpty();
    }

    /** Where among the scoring cases the correct response stands. */
    int placeOfCorrect() {
        List<Case> scoring = scoring();
        int place = 0;
        for (int before = correctAt; place < scoring.size() && (before > 0 || scoring.get(place).chain() != correctChain); place++) {
            before -= scoring.get(place).chain() == correctChain ? 1 : 0;
        }
        return place;
    }

    /** Without what is said to an answer apart from its points: here both belong to one accepted answer. */
    List<Case> scoring() {
        Set<Integer> chains = cases.stream().filter(one -> one.points().signum() != 0).map(Case::chain).collect(Collectors.toSet());
        if (correct != null) {
            chains.add(correctChain);
        }
        return cases.stream().filter(one -> chains.contains(one.chain())).toList();
    }

    /**
     * @param points 0 where a case only says something
     * @param chain  the condition it is a branch of: of one chain only the first case that fits counts, of several each
     */
    record Case(Condition test, BigDecimal points, String feedback, int chain) {}
}
