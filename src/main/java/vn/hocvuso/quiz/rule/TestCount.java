package vn.hocvuso.quiz.rule;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Counts attempts as they pass by, in one pass. What it holds grows with the number of questions and of different totals, not with
 * the number of attempts.
 */
public final class TestCount {
    private final Map<UUID, ItemSums> questions = new LinkedHashMap<>();
    private final Map<Integer, ItemSums> places = new TreeMap<>();
    private final Tally totals = new Tally();
    private int most;
    private long full;

    /**
     * A question that counted on a paper.
     *
     * @param points thousandths of the question; {@code weight} of a point for all of it
     */
    public record Counted(int slot, UUID question, int points, int weight) {
        private int earned() {
            return Worth.of(points).weighing(weight).earned();
        }
    }

    /** One attempt, with every question of it that counts. */
    public void take(Collection<Counted> paper) {
        long total = 0;
        long whole = 0;
        for (Counted one : paper) {
            total += one.earned();
            whole += one.weight();
        }
        for (Counted one : paper) {
            long rest = total - one.earned();
            // A question by its own share, for the same question may give more points to one person than to another.
            questions.computeIfAbsent(one.question(), first -> new ItemSums()).take(one.points(), rest, one.weight(), one.slot());
            places.computeIfAbsent(one.slot(), first -> new ItemSums()).take(one.earned(), rest, one.weight(), one.slot());
        }
        totals.add((int) total);
        most = Math.max(most, paper.size());
        full = Math.max(full, whole);
    }

    public TestFigures test() {
        long n = totals.seen();
        if (n == 0) {
            return new TestFigures(0, 0, 0, null, null, null, null, null, null, null, null);
        }
        double point = Marks.FULL;
        Double variance = n < 2 ? null : totals.moment(2) * n / (n - 1);
        boolean varies = variance != null && variance > 0;
        Double sd = variance == null ? null : Math.sqrt(variance) / point;
        Double alpha = varies && n > 2 && places.size() > 1 ? alpha(variance) : null;
        Double error = alpha == null ? null : 100 * Math.sqrt(1 - alpha / 100);
        return new TestFigures(
                n, most, full / point, totals.mean() / point, totals.median() / point, sd, varies && n > 2 ? skewness(n, variance) : null,
                varies && n > 3 ? kurtosis(n, variance) : null, alpha, error, error == null ? null : error * sd / 100);
    }

    /** k₃ / k₂^(3/2). */
    private double skewness(double n, double k2) {
        return n * n * totals.moment(3) / ((n - 1) * (n - 2)) / Math.pow(k2, 1.5);
    }

    /** k₄ / k₂². */
    private double kurtosis(double n, double k2) {
        double m2 = totals.moment(2);
        return n * n * ((n + 1) * totals.moment(4) - 3 * (n - 1) * m2 * m2) / ((n - 1) * (n - 2) * (n - 3)) / (k2 * k2);
    }

    private double alpha(double variance) {
        double p = places.size();
        double sum = places.values().stream().mapToDouble(place -> place.variance() == null ? 0 : place.variance()).sum();
        return 100 * p / (p - 1) * (1 - sum / variance);
    }

    /** By question, in the order they were first met. */
    public Map<UUID, ItemFigures> items() {
        double weights = places.values().stream().mapToDouble(TestCount::root).sum();
        Map<UUID, ItemFigures> figures = new LinkedHashMap<>();
        questions.forEach((question, sums) -> {
            Double variance = sums.variance();
            ItemSums place = sums.place() == 0 ? null : places.get(sums.place());
            Double covariance = place == null ? null : place.covarianceWithTotal();
            Double effective = covariance == null || covariance < 0 || weights == 0 ? null : Double.valueOf(100 * Math.sqrt(covariance) / weights);
            figures.put(question, new ItemFigures(
                    sums.place(), sums.attempts(), sums.facility(), variance == null ? null : Math.sqrt(variance) / Marks.FULL, 100 * sums.weight() / full, effective,
                    sums.discrimination(), sums.efficiency()));
        });
        return figures;
    }

    /** Of a place's covariance with the totals; a place that works against the rest has no share. */
    private static double root(ItemSums place) {
        Double covariance = place.covarianceWithTotal();
        return covariance == null ? 0 : Math.sqrt(Math.max(0, covariance));
    }
}
