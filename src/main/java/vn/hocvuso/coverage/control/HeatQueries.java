package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.campaign.CampaignTerms;
import vn.hocvuso.coverage.HeatView;
import vn.hocvuso.coverage.HeatView.Column;
import vn.hocvuso.coverage.HeatView.Row;
import vn.hocvuso.coverage.control.UnitQueries.Unit;
import vn.hocvuso.coverage.rule.Counts;
import vn.hocvuso.store.Sql;

/** Units × required steps, from the same ledger pages as every other figure. */
@ApplicationScoped
public class HeatQueries {
    @Inject
    private Sql sql;

    @Inject
    private CoverageQueries coverage;

    @Inject
    private UnitQueries units;

    public HeatQueries() {}

    public HeatQueries(Sql sql, CoverageQueries coverage, UnitQueries units) {
        this.sql = sql;
        this.coverage = coverage;
        this.units = units;
    }

    public HeatView map(Asked asked) {
        List<Unit> shown = new ArrayList<>(List.of(asked.unit()));
        shown.addAll(units.children(asked.unit().id(), asked.to()));
        Map<UUID, Counts> counts = coverage.counts(asked.terms().id(), shown.stream().map(Unit::id).toList(), asked.to(), asked.filter());
        List<Column> columns = columns(asked.terms());
        List<Row> rows = shown.stream().map(unit -> Row.of(unit.name(), counts.get(unit.id()), columns.size())).toList();
        return new HeatView(asked.terms().code(), asked.unit().name(), asked.to(), asked.pending(), columns, rows.get(0), rows.subList(1, rows.size()));
    }

    private List<Column> columns(CampaignTerms terms) {
        List<UUID> courses = terms.steps().stream().flatMap(Collection::stream).toList();
        Map<UUID, String> titles = new HashMap<>();
        sql.each(
                "select course_id, title from course_current where course_id in (" + Sql.marks(courses) + ")",
                row -> titles.put(row.getObject(1, UUID.class), row.getString(2)),
                courses.toArray());
        List<Column> columns = new ArrayList<>();
        for (Set<UUID> step : terms.steps()) {
            columns.add(new Column(columns.size() + 1, false, step.stream().map(course -> titles.getOrDefault(course, "?")).sorted().toList()));
        }
        if (terms.quiz().isPresent()) {
            columns.add(new Column(columns.size() + 1, true, List.of()));
        }
        return columns;
    }
}
