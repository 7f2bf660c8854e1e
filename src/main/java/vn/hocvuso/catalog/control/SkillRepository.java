package vn.hocvuso.catalog.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.catalog.Framework;
import vn.hocvuso.catalog.SkillView;
import vn.hocvuso.store.Sql;

/** Frameworks and their skills; few, and read whole. */
@ApplicationScoped
public class SkillRepository {
    private Sql sql;

    SkillRepository() {}

    @Inject
    public SkillRepository(Sql sql) {
        this.sql = sql;
    }

    public void put(Framework framework) {
        sql.update("delete from skill where framework = ?", framework.code());
        sql.update("delete from framework where code = ?", framework.code());
        sql.update(
                "insert into framework (code, title, version, issued, source, note) values (?, ?, ?, ?, ?, ?)",
                framework.code(),
                framework.title(),
                framework.version(),
                framework.issued(),
                framework.source(),
                framework.note());
        List<Object[]> rows = new ArrayList<>();
        for (Framework.Skill skill : framework.skills()) {
            rows.add(new Object[] {framework.code(), skill.code(), skill.parent(), skill.name(), rows.size() + 1});
        }
        sql.batch("insert into skill (framework, code, parent_code, name, sort_order) values (?, ?, ?, ?, ?)", rows);
    }

    public List<Framework> all() {
        return sql.list(
                "select * from framework order by code",
                row -> new Framework(
                        row.getString("code"),
                        row.getString("title"),
                        row.getString("version"),
                        row.getObject("issued", LocalDate.class),
                        row.getString("source"),
                        row.getString("note"),
                        skills(row.getString("code"))));
    }

    private List<Framework.Skill> skills(String framework) {
        return sql.list(
                "select * from skill where framework = ? order by sort_order",
                row -> new Framework.Skill(row.getString("code"), row.getString("parent_code"), row.getString("name")),
                framework);
    }

    /** Every skill by its full code. */
    public Map<String, SkillView> byCode() {
        Map<String, SkillView> skills = new HashMap<>();
        sql.list("select framework, code, name from skill", row -> {
            String code = row.getString("framework") + ":" + row.getString("code");
            return skills.put(code, new SkillView(code, row.getString("name")));
        });
        return skills;
    }

    /** In the order asked for; a code no framework has any more keeps its code for a name. */
    public List<SkillView> named(List<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        Map<String, SkillView> known = byCode();
        return codes.stream()
                .map(code -> Optional.ofNullable(known.get(code)).orElseGet(() -> new SkillView(code, code)))
                .toList();
    }
}
