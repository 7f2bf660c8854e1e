package vn.hocvuso.coverage.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocvuso.campaign.CampaignDefinition.Audience;
import vn.hocvuso.campaign.CampaignDefinition.Programme;
import vn.hocvuso.campaign.CampaignView;
import vn.hocvuso.coverage.TrendView.Day;

class TrendTest {
    private static final LocalDate START = LocalDate.of(2026, 7, 1);
    private static final CampaignView CAMPAIGN = new CampaignView("pc", "Phổ cập", new Audience(List.of("e1"), List.of()),
            new Programme(List.of("c"), null), START, START.plusDays(100), null, "entry", BigDecimal.valueOf(80), List.of(), null, null, false, 0);

    @Test
    void one_day_with_a_rate_is_no_line() {
        assertThat(Trend.of(days("10.0", null, null), CAMPAIGN, null)).isNull();
    }

    @Test
    void a_day_without_anybody_to_learn_breaks_the_line_and_leaves_no_area() {
        Trend trend = Trend.of(days("0.0", "50.0", null, "100.0", "100.0"), CAMPAIGN, null);
        assertThat(trend.wide().line().chars().filter(c -> c == 'M').count()).isEqualTo(2);
        assertThat(trend.wide().area()).isEmpty();
    }

    @Test
    void nought_lies_on_the_axis_and_a_hundred_on_the_hundred() {
        Trend trend = Trend.of(days("0.0", "100.0"), CAMPAIGN, null);
        assertThat(trend.wide().line()).isEqualTo("M44.0 236.0L50.4 26.0");
        assertThat(trend.wide().labels()).extracting(Trend.Mark::y).containsExactly("236.0", "131.0", "26.0");
    }

    @Test
    void a_level_stretch_needs_only_its_ends() {
        Trend trend = Trend.of(days("50.0", "50.0", "50.0", "50.0", "60.0"), CAMPAIGN, null);
        assertThat(trend.narrow().line().chars().filter(c -> c == 'L').count()).isEqualTo(2);
    }

    @Test
    void the_table_has_the_last_day_first_and_every_seventh_before() {
        List<Day> points = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            points.add(new Day(START.plusDays(i), 10, 5, BigDecimal.valueOf(50)));
        }
        Trend trend = Trend.of(points, CAMPAIGN, null);
        assertThat(trend.rows()).extracting(Day::day).containsExactly(START.plusDays(19), START.plusDays(12), START.plusDays(5));
    }

    @Test
    void the_forecast_goes_on_dashed_from_the_last_day_to_a_hundred() {
        Trend trend = Trend.of(days("0.0", "50.0"), CAMPAIGN, START.plusDays(51));
        assertThat(trend.wide().guess()).isEqualTo("M50.4 131.0L370.4 26.0");
        assertThat(trend.wide().guessX()).as("a hollow end").isEqualTo("370.4");
        assertThat(Trend.of(days("0.0", "50.0"), CAMPAIGN, null).wide().guess()).isEmpty();
    }

    @Test
    void a_forecast_beyond_the_paper_leaves_it_at_the_edge_without_an_end() {
        Trend trend = Trend.of(days("0.0", "50.0"), CAMPAIGN, START.plusDays(201));
        assertThat(trend.wide().guess()).isEqualTo("M50.4 131.0L684.0 79.0");
        assertThat(trend.wide().guessX()).isNull();
    }

    private static List<Day> days(String... rates) {
        List<Day> days = new ArrayList<>();
        for (String rate : rates) {
            days.add(new Day(START.plusDays(days.size()), rate == null ? 0 : 10, 0, rate == null ? null : new BigDecimal(rate)));
        }
        return days;
    }
}
