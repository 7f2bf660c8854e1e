package vn.hocvuso.report.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.report.ReportDraft;
import vn.hocvuso.report.rule.ReportPeriod;
import vn.hocvuso.store.Sql;

/** What units write into their reports. */
@ApplicationScoped
public class DraftRepository {
    private static final String NOTE = "note:";

    @Inject
    private Sql sql;

    public DraftRepository() {}

    public DraftRepository(Sql sql) {
        this.sql = sql;
    }

    /** Whose report of what. */
    public record Key(UUID unit, UUID campaign, ReportPeriod period) {}

    public ReportDraft find(Key key) {
        return sql.first("""
                        select id, document_number, dated_on, previous_number, version, changed_by, changed_at from report_draft
                        where unit_id = ? and campaign_id = ? and kind = ? and from_day = ?""",
                        row -> {
                            Map<String, String> texts = texts(Sql.id(row, "id"));
                            return new ReportDraft(row.getString("document_number"), Sql.day(row, "dated_on"), row.getString("previous_number"),
                                    part(texts, false), part(texts, true), row.getInt("version"), row.getString("changed_by"),
                                    Sql.instant(row, "changed_at"));
                        }, values(key))
                .orElse(ReportDraft.EMPTY);
    }

    private static Object[] values(Key key) {
        return new Object[] {key.unit(), key.campaign(), key.period().kind(), key.period().from()};
    }

    private Map<String, String> texts(UUID draft) {
        Map<String, String> texts = new HashMap<>();
        sql.each("select place, body from report_text where draft_id = ?", row -> texts.put(row.getString(1), row.getString(2)), draft);
        return texts;
    }

    private static Map<String, String> part(Map<String, String> texts, boolean notes) {
        Map<String, String> part = new HashMap<>();
        texts.forEach((place, body) -> {
            if (place.startsWith(NOTE) == notes) {
                part.put(notes ? place.substring(NOTE.length()) : place, body);
            }
        });
        return part;
    }

    /**
     * @param draft its version is the one that was read
     * @return false: somebody else kept one meanwhile
     */
    public boolean save(UUID id, Key key, ReportDraft draft, String by, Instant at) {
        int touched = draft.version() == 0 ? add(id, key, draft, by, at) : change(key, draft, by, at);
        if (touched == 0) {
            return false;
        }
        UUID kept = sql.first("select id from report_draft where unit_id = ? and campaign_id = ? and kind = ? and from_day = ?",
                row -> Sql.id(row, "id"), values(key)).orElseThrow();
        sql.update("delete from report_text where draft_id = ?", kept);
        List<Object[]> texts = new ArrayList<>();
        draft.texts().forEach((part, body) -> texts.add(new Object[] {kept, part, body}));
        draft.notes().forEach((unit, body) -> texts.add(new Object[] {kept, NOTE + unit, body}));
        texts.removeIf(text -> ((String) text[2]).isBlank());
        sql.insert("report_text (draft_id, place, body)", texts);
        return true;
    }

    private int add(UUID id, Key key, ReportDraft draft, String by, Instant at) {
        return sql.update("""
                insert into report_draft (id, unit_id, campaign_id, kind, from_day, document_number, dated_on, previous_number, version, changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?) on conflict do nothing""",
                id, key.unit(), key.campaign(), key.period().kind(), key.period().from(), draft.documentNumber(), draft.datedOn(), draft.previousNumber(), by, at);
    }

    private int change(Key key, ReportDraft draft, String by, Instant at) {
        return sql.update("""
                update report_draft set document_number = ?, dated_on = ?, previous_number = ?, version = version + 1, changed_by = ?, changed_at = ?
                where unit_id = ? and campaign_id = ? and kind = ? and from_day = ? and version = ?""",
                draft.documentNumber(), draft.datedOn(), draft.previousNumber(), by, at, key.unit(), key.campaign(), key.period().kind(),
                key.period().from(), draft.version());
    }
}
