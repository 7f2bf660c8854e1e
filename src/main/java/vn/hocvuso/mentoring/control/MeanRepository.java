package vn.hocvuso.mentoring.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.mentoring.rule.SkillSums.Mean;
import vn.hocvuso.store.Sql;

/** What the learners of a closed programme could and can as a whole. Written once and never counted anew. */
@ApplicationScoped
public class MeanRepository {
    private Sql sql;

    MeanRepository() {}

    @Inject
    public MeanRepository(Sql sql) {
        this.sql = sql;
    }

    public void keep(UUID programme, List<Mean> means) {
        sql.insert(
                "mentoring_mean (programme_id, skill, people, before_percent, now_percent)",
                means.stream().map(mean -> new Object[] {programme, mean.skill(), mean.people(), mean.beforePercent(), mean.nowPercent()}).toList());
    }

    /** By skill. */
    public Map<String, Mean> of(UUID programme) {
        Map<String, Mean> means = new HashMap<>();
        sql.each(
                "select skill, people, before_percent, now_percent from mentoring_mean where programme_id = ?",
                row -> means.put(
                        row.getString("skill"),
                        new Mean(row.getString("skill"), row.getInt("people"), row.getInt("before_percent"), row.getInt("now_percent"))),
                programme);
        return means;
    }
}
