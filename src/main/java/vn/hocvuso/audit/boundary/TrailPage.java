package vn.hocvuso.audit.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.audit.AuditEntry;
import vn.hocvuso.audit.AuditQuery;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.audit.TrailCheck;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;

/** The trail as a page: who did what, newest first. */
@Named("trailPage")
@RequestScoped
public class TrailPage {
    private static final int SIZE = 50;

    /** Kinds of acts to choose from; each has its words in the bundle as {@code action.<kind>}. */
    private static final List<String> ACTIONS = List.of(
            "signed-in", "signed-out", "sign-in-refused", "password-changed", "password-given", "account-opened", "sessions-ended",
            "second-factor-enrolled", "second-factor-removed", "role-granted", "role-revoked", "role-lapsed", "deputy-appointed",
            "person-enlisted", "person-posted", "person-returned", "person-left", "person-status", "person-renamed", "person-corrected", "import-finished",
            "exemptions-imported", "campaign-created", "campaign-changed", "result-recorded", "result-revoked", "quiz-defined", "essay-marked", "question-moved", "question-regraded", "regrade-finished", "sheets-regraded", "blind-marking-set", "strength-confirmed", "recount-asked", "data-request-asked", "data-request-answered", "personal-data-exported", "reminder-rules-changed", "message-written", "mail-address-set", "campaign-closed", "campaign-reopened", "exemption-granted", "exemption-ended", "result-corrected",
            "traces-forgotten", "access-log-sealed", "holidays-changed");

    @Inject
    AuditTrail trail;

    @Inject
    Caller caller;

    private Page<Line> lines;
    private TrailCheck check;

    /** An entry with its details taken apart. */
    public record Line(AuditEntry entry, boolean named, List<Detail> details) {}

    public record Detail(String name, String value) {}

    public void open(String action, String q, LocalDate from, LocalDate to, int page) {
        caller.require(Caller.Role.ADMINISTRATOR);
        lines = trail.list(new AuditQuery(action, q, from, to), new Page.Request(page, SIZE)).map(TrailPage::line);
    }

    public Page<Line> getLines() {
        return lines;
    }

    /** Only where the whole trail is in scope can the chain be followed. */
    public boolean isWhole() {
        return caller.scopeOf(Caller.Role.ADMINISTRATOR).whole();
    }

    public TrailCheck getCheck() {
        if (check == null) {
            check = trail.check();
        }
        return check;
    }

    public List<String> getActions() {
        return ACTIONS;
    }

    private static Line line(AuditEntry entry) {
        return new Line(entry, ACTIONS.contains(entry.action()), details(entry.details()));
    }

    private static List<Detail> details(String json) {
        if (json == null || json.isBlank()) {
            return List.of();
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject().entrySet().stream().map(part -> new Detail(part.getKey(), plain(part.getValue()))).toList();
        }
    }

    private static String plain(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : value.toString();
    }
}
