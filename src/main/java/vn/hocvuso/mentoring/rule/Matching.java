package vn.hocvuso.mentoring.rule;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who teaches whom. As many learners as possible get a mentor who is strong in a skill they are weak in; of all ways to do so one
 * with the nearest pairs, of these one that leaves the fewest weak skills without help, of these one with even loads. The best
 * there is, not a good guess: the Hungarian method (Kuhn 1955, with potentials) over the places the mentors have. The same people
 * in the same order give the same pairs.
 */
public final class Matching {
    /** Each outweighs all that can be added up of the next, for {@value #MOST_LEARNERS} learners. */
    private static final long UNPLACED = 1_000_000_000_000L;
    private static final long STEP = 100_000_000L;
    private static final long UNHELPED = 10_000L;
    private static final long IMPOSSIBLE = 2 * UNPLACED;

    public static final int MOST_LEARNERS = 300;

    private Matching() {}

    /** @param chain the home unit first, then its superiors up to the root */
    public record Learner<P, U>(P person, List<U> chain, Set<String> weak) {}

    public record Mentor<P, U>(P person, List<U> chain, Set<String> strong) {}

    /**
     * @param load learners a mentor may have at most, less those they have already
     * @return by learner, in the order given; who cannot be placed is absent
     */
    public static <P, U> Map<P, P> match(List<Learner<P, U>> learners, List<Mentor<P, U>> mentors, List<Integer> load) {
        int places = load.stream().mapToInt(Integer::intValue).sum();
        long[][] cost = new long[learners.size()][places + learners.size()];
        int[] mentorOf = new int[places];
        int[] nth = new int[places];
        for (int mentor = 0, place = 0; mentor < mentors.size(); mentor++) {
            for (int i = 0; i < load.get(mentor); i++, place++) {
                mentorOf[place] = mentor;
                nth[place] = i;
            }
        }
        for (int i = 0; i < learners.size(); i++) {
            Arrays.fill(cost[i], UNPLACED); // beyond the places: nobody
            for (int place = 0; place < places; place++) {
                cost[i][place] = cost(learners.get(i), mentors.get(mentorOf[place])) + nth[place];
            }
        }
        Map<P, P> pairs = new LinkedHashMap<>();
        int[] chosen = cheapest(cost);
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i] < places && cost[i][chosen[i]] < UNPLACED) {
                pairs.put(learners.get(i).person(), mentors.get(mentorOf[chosen[i]]).person());
            }
        }
        return pairs;
    }

    private static <P, U> long cost(Learner<P, U> learner, Mentor<P, U> mentor) {
        Set<String> helped = new HashSet<>(learner.weak());
        helped.retainAll(mentor.strong());
        int steps = steps(learner.chain(), mentor.chain());
        if (helped.isEmpty() || steps < 0) {
            return IMPOSSIBLE;
        }
        return steps * STEP + (learner.weak().size() - helped.size()) * UNHELPED;
    }

    /** How far up one has to go from either home unit to a unit that holds both; 0: the same unit. −1: there is none. */
    private static <U> int steps(List<U> one, List<U> other) {
        for (int i = 0; i < one.size(); i++) {
            int there = other.indexOf(one.get(i));
            if (there >= 0) {
                return Math.max(i, there);
            }
        }
        return -1;
    }

    /** The column of each row so that no column is used twice and the sum is least; at least as many columns as rows. */
    private static int[] cheapest(long[][] cost) {
        int rows = cost.length;
        int columns = rows == 0 ? 0 : cost[0].length;
        long[] rowPotential = new long[rows + 1];
        long[] columnPotential = new long[columns + 1];
        int[] rowOf = new int[columns + 1]; // 0: free; rows and columns count from 1
        int[] before = new int[columns + 1];
        for (int row = 1; row <= rows; row++) {
            rowOf[0] = row;
            int end = grow(cost, rowPotential, columnPotential, rowOf, before);
            while (end != 0) {
                rowOf[end] = rowOf[before[end]];
                end = before[end];
            }
        }
        int[] chosen = new int[rows];
        for (int column = 1; column <= columns; column++) {
            if (rowOf[column] > 0) {
                chosen[rowOf[column] - 1] = column - 1;
            }
        }
        return chosen;
    }

    /** Grows the tree of cheapest paths from column 0 until a free column is reached. @return that column */
    private static int grow(long[][] cost, long[] rowPotential, long[] columnPotential, int[] rowOf, int[] before) {
        int columns = columnPotential.length - 1;
        long[] least = new long[columns + 1];
        Arrays.fill(least, Long.MAX_VALUE);
        boolean[] used = new boolean[columns + 1];
        int column = 0;
        do {
            used[column] = true;
            int row = rowOf[column];
            int next = 0;
            long delta = Long.MAX_VALUE;
            for (int j = 1; j <= columns; j++) {
                if (used[j]) {
                    continue;
                }
                long reduced = cost[row - 1][j - 1] - rowPotential[row] - columnPotential[j];
                if (reduced < least[j]) {
                    least[j] = reduced;
                    before[j] = column;
                }
                if (least[j] < delta) {
                    delta = least[j];
                    next = j;
                }
            }
            for (int j = 0; j <= columns; j++) {
                if (used[j]) {
                    rowPotential[rowOf[j]] += delta;
                    columnPotential[j] -= delta;
                } else {
                    least[j] -= delta;
                }
            }
            column = next;
        } while (rowOf[column] != 0);
        return column;
    }
}
