package vn.hocvuso.unit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.store.Sql;
import vn.hocvuso.unit.UnitTypes.Entry;
import vn.hocvuso.unit.rule.RosterForm;
import vn.hocvuso.unit.rule.UnitState;
import vn.hocvuso.unit.rule.UnitType;

/** The type list's rows, and the search keys that depend on a type's short form. */
@ApplicationScoped
public class UnitTypeRepository {
    private static final String COLUMNS = """
            select t.code, t.name, t.short_form, t.staff_body, t.sort_order, (select count(distinct r.unit_id) from unit_record r where r.type_code = t.code)
            from unit_type t""";

    private Sql sql;

    UnitTypeRepository() {}

    @Inject
    public UnitTypeRepository(Sql sql) {
        this.sql = sql;
    }

    public List<Entry> all() {
        return sql.list(COLUMNS + " order by t.sort_order, t.name", UnitTypeRepository::read);
    }

    public Optional<Entry> find(String code) {
        return sql.first(COLUMNS + " where t.code = ?", UnitTypeRepository::read, code);
    }

    private static Entry read(ResultSet row) throws SQLException {
        return new Entry(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4), row.getInt(5), row.getLong(6));
    }

    /** The name of another type that reads the same or has the same short form. */
    public Optional<String> rival(Entry wanted) {
        UnitType.List others = new UnitType.List(all().stream()
                .filter(entry -> !entry.code().equals(wanted.code()))
                .map(UnitTypeRepository::type)
                .toList());
        Optional<String> namesake = others.named(wanted.name()).map(UnitType::name);
        return namesake.or(() -> wanted.shortForm() == null
                ? Optional.empty()
                : sql.first("select name from unit_type where short_form = ? and code <> ?", row -> row.getString(1), wanted.shortForm(), wanted.code()));
    }

    private static UnitType type(Entry entry) {
        return new UnitType(entry.code(), entry.name(), entry.shortForm(), entry.staffBody());
    }

    public void add(Entry entry) {
        sql.insert(
                "unit_type (code, name, short_form, staff_body, sort_order)",
                List.<Object[]>of(new Object[] {entry.code(), entry.name(), entry.shortForm(), entry.staffBody(), entry.sortOrder()}));
    }

    public void change(Entry entry) {
        String before = find(entry.code()).map(Entry::shortForm).orElse(null);
        sql.update(
                "update unit_type set name = ?, short_form = ?, staff_body = ?, sort_order = ? where code = ?",
                entry.name(), entry.shortForm(), entry.staffBody(), entry.sortOrder(), entry.code());
        if (!Objects.equals(before, entry.shortForm())) {
            rewriteSearchKeys(type(entry));
        }
    }

    /** Units are found by their roster form, which begins with the type's letter. */
    private void rewriteSearchKeys(UnitType type) {
        List<Object[]> keys = new ArrayList<>();
        sql.each(
                "select r.unit_id, r.from_day, u.code, r.name, r.short_name from unit_record r join unit u on u.id = r.unit_id where r.type_code = ?",
                row -> {
                    UnitState state = new UnitState(row.getString(4), row.getString(5), type.code(), null, null, 0, null);
                    String key = RosterForm.searchKey(row.getString(3), state, type);
                    keys.add(new Object[] {key, row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)});
                },
                type.code());
        sql.batch("update unit_record set search_key = ? where unit_id = ? and from_day = ?", keys);
    }

    public void remove(String code) {
        sql.update("delete from unit_type where code = ?", code);
    }
}
