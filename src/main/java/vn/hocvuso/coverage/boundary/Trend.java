package vn.hocvuso.coverage.boundary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.campaign.CampaignView;
import vn.hocvuso.coverage.TrendView.Day;

/**
 * The rate from day to day, drawn on the server: figures for two drawings, a wide and a narrow one, and the rows of the table
 * behind them. A day on which nobody had to learn has no rate and breaks the line.
 */
public record Trend(Drawing wide, Drawing narrow, Day first, Day last, List<Day> rows) {
    /** Further back than anybody compares; the door answers at most 800 days. */
    static final int MOST_DAYS = 400;

    private static final int MOST_ROWS = 27;

    /**
     * All in the units of the SVG's view box.
     *
     * @param due    x of the due day; null when it lies outside
     * @param dueAnchor how its label stands to it, so that neither edge cuts it
     * @param guess  the dashed line from the last day to the hundred per cent of the forecast; empty without one
     * @param guessX where it ends; null without a forecast, or when it ends beyond the drawing
     * @param labels percentages at the left, with their heights
     */
    public record Drawing(
            int width, int height, int left, int right, int bottom, String line, String area, String endX, String endY, boolean endsRight, String targetY,
            String due, String dueAnchor, String guess, String guessX, String topY, List<Mark> labels) {}

    public record Mark(String y, int percent) {}

    /** @param full the day on which the forecast is at a hundred per cent; null: none. @return null when no day has a rate */
    static Trend of(List<Day> points, CampaignView campaign, LocalDate full) {
        List<Day> known = points.stream().filter(point -> point.coverage() != null).toList();
        if (known.size() < 2) {
            return null;
        }
        Scale wide = new Scale(700, 270, campaign, points, full);
        Scale narrow = new Scale(340, 240, campaign, points, full);
        return new Trend(wide.draw(points), narrow.draw(points), known.get(0), known.get(known.size() - 1), rows(points));
    }

    /** The last day and every seventh before it, the newest first. */
    private static List<Day> rows(List<Day> points) {
        List<Day> rows = new ArrayList<>();
        for (int i = points.size() - 1; i >= 0 && rows.size() < MOST_ROWS; i -= 7) {
            rows.add(points.get(i));
        }
        return Collections.unmodifiableList(rows);
    }

    /** From days and percentages to places on paper. */
    private static final class Scale {
        private static final int LEFT = 44;
        private static final int TOP = 26;
        private final int width;
        private final int height;
        private final int right;
        private final int bottom;
        private final LocalDate start;
        private final long days;
        private final CampaignView campaign;
        private final LocalDate full;

        Scale(int width, int height, CampaignView campaign, List<Day> points, LocalDate full) {
            this.width = width;
            this.height = height;
            this.right = width - 16;
            this.bottom = height - 34;
            this.campaign = campaign;
            this.full = full;
            this.start = points.get(0).day();
            LocalDate last = points.get(points.size() - 1).day();
            LocalDate due = campaign.dueOn().isAfter(last) ? campaign.dueOn() : last;
            this.days = Math.max(1, ChronoUnit.DAYS.between(start, full == null ? due : end(last, due)));
        }

        /** Room for the forecast, but the days that were keep at least a third of the paper. */
        private LocalDate end(LocalDate last, LocalDate due) {
            LocalDate furthest = last.plusDays(Math.max(2 * ChronoUnit.DAYS.between(start, last), ChronoUnit.DAYS.between(last, due)));
            LocalDate wanted = full.isAfter(due) ? full : due;
            return wanted.isAfter(furthest) ? furthest : wanted;
        }

        Drawing draw(List<Day> points) {
            Day last = points.stream().filter(point -> point.coverage() != null).reduce((one, other) -> other).orElseThrow();
            double end = x(last.day());
            boolean dueSeen = !campaign.dueOn().isBefore(start);
            List<Mark> labels = List.of(new Mark(text(y(BigDecimal.ZERO)), 0), new Mark(text(y(BigDecimal.valueOf(50))), 50),
                    new Mark(text(y(BigDecimal.valueOf(100))), 100));
            double dueX = x(campaign.dueOn());
            String anchor = dueX > width * 0.8 ? "end" : dueX < width * 0.5 ? "start" : "middle";
            return new Drawing(width, height, LEFT, right, bottom, line(points), area(points), text(end), text(y(last.coverage())), end > width * 0.8,
                    text(y(campaign.targetPercent())), dueSeen ? text(dueX) : null, anchor, guess(last), full == null || x(full) > right ? null : text(x(full)),
                    text(TOP), labels);
        }

        /** Cut off at the edge where the forecast lies beyond it. */
        private String guess(Day last) {
            if (full == null) {
                return "";
            }
            double fromX = x(last.day());
            double fromY = y(last.coverage());
            double toX = Math.min(right, x(full));
            double toY = fromY + (TOP - fromY) * (toX - fromX) / (x(full) - fromX);
            return "M" + text(fromX) + " " + text(fromY) + "L" + text(toX) + " " + text(toY);
        }

        private String line(List<Day> points) {
            StringBuilder path = new StringBuilder();
            boolean drawing = false;
            for (int i = 0; i < points.size(); i++) {
                Day point = points.get(i);
                boolean bend = !drawing || i == points.size() - 1 || !same(point, points.get(i - 1)) || !same(point, points.get(i + 1));
                if (point.coverage() != null && bend) {
                    path.append(drawing ? 'L' : 'M').append(text(x(point.day()))).append(' ').append(text(y(point.coverage())));
                }
                drawing = point.coverage() != null;
            }
            return path.toString();
        }

        /** Under the whole line; only where no day is without a rate. */
        private String area(List<Day> points) {
            if (points.stream().anyMatch(point -> point.coverage() == null)) {
                return "";
            }
            Day last = points.get(points.size() - 1);
            return line(points) + "L" + text(x(last.day())) + " " + bottom + "L" + text(x(start)) + " " + bottom + "Z";
        }

        private static boolean same(Day one, Day other) {
            return one.coverage() != null && other.coverage() != null && one.coverage().compareTo(other.coverage()) == 0;
        }

        private double x(LocalDate day) {
            return LEFT + (right - LEFT) * ChronoUnit.DAYS.between(start, day) / (double) days;
        }

        private double y(BigDecimal percent) {
            return bottom - (bottom - TOP) * percent.doubleValue() / 100;
        }

        private static String text(double place) {
            return String.format(Locale.ROOT, "%.1f", place);
        }
    }
}
