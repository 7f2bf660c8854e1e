package vn.hocvuso.quiz.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Draws a paper: so many questions from each quota, no question twice, unseen ones first, then those seen least, chance among
 * equals. Quotas may overlap: a question moves from one quota to another when that lets a further one in, so a paper is found
 * whenever there is one, and its questions are the least seen that can fill it (greedy over a transversal matroid).
 */
public final class PaperDraw {
    /**
     * One line of the test's profile.
     *
     * @param candidates versions that may fill it, in any order
     * @param count      how many it takes
     */
    public record Quota(Set<UUID> candidates, int count) {}

    private final List<Quota> quotas;
    private final List<Set<UUID>> taken = new ArrayList<>();
    private final Map<UUID, Integer> place = new LinkedHashMap<>();

    private PaperDraw(List<Quota> quotas) {
        this.quotas = quotas;
        quotas.forEach(quota -> taken.add(new HashSet<>()));
    }

    /**
     * The paper in the order it is asked, the same for the same quotas, history and seed whatever order a database answers in.
     *
     * @param seen how often this person has been asked a question; absent is never
     * @return empty when the quotas cannot all be filled
     */
    public static Optional<List<UUID>> draw(List<Quota> quotas, Map<UUID, Integer> seen, long seed) {
        return placed(quotas, seen, seed).map(placed -> List.copyOf(placed.keySet()));
    }

    /** The same with the line each question was drawn by, from 0. */
    public static Optional<Map<UUID, Integer>> placed(List<Quota> quotas, Map<UUID, Integer> seen, long seed) {
        Shuffle shuffle = new Shuffle(seed);
        TreeMap<UUID, Boolean> all = new TreeMap<>();
        quotas.forEach(quota -> quota.candidates().forEach(question -> all.put(question, true)));
        List<UUID> wanted = shuffle.of(List.copyOf(all.keySet()));
        wanted.sort(Comparator.comparing(question -> seen.getOrDefault(question, 0)));
        PaperDraw draw = new PaperDraw(quotas);
        if (!draw.fill(wanted)) {
            return Optional.empty();
        }
        List<UUID> chosen = new ArrayList<>(draw.place.keySet());
        chosen.sort(Comparator.naturalOrder());
        Map<UUID, Integer> placed = new LinkedHashMap<>();
        shuffle.of(chosen).forEach(question -> placed.put(question, draw.place.get(question)));
        return Optional.of(placed);
    }

    /**
     * How many questions each line lacks when as many as can be are seated; asked when a test is defined.
     *
     * @return all nought when a paper can be drawn
     */
    public static List<Integer> lacking(List<Quota> quotas) {
        PaperDraw draw = new PaperDraw(quotas);
        draw.fill(quotas.stream().flatMap(quota -> quota.candidates().stream()).distinct().sorted().toList());
        return IntStream.range(0, quotas.size()).mapToObj(line -> quotas.get(line).count() - draw.taken.get(line).size()).toList();
    }

    private boolean fill(List<UUID> wanted) {
        int missing = quotas.stream().mapToInt(Quota::count).sum();
        for (UUID question : wanted) {
            if (missing > 0 && seat(question, new HashSet<>())) {
                missing--;
            }
        }
        return missing == 0;
    }

    /** Finds a seat for the question, moving others between quotas where needed; {@code tried} are quotas already asked. */
    private boolean seat(UUID question, Set<Integer> tried) {
        for (int i = 0; i < quotas.size(); i++) {
            if (!quotas.get(i).candidates().contains(question) || !tried.add(i)) {
                continue;
            }
            if (taken.get(i).size() < quotas.get(i).count() || makeRoom(i, tried)) {
                taken.get(i).add(question);
                place.put(question, i);
                return true;
            }
        }
        return false;
    }

    private boolean makeRoom(int quota, Set<Integer> tried) {
        for (UUID seated : List.copyOf(taken.get(quota))) {
            if (seat(seated, tried)) {
                taken.get(quota).remove(seated);
                return true;
            }
        }
        return false;
    }
}
