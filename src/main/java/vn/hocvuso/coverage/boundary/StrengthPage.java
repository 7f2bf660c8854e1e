package vn.hocvuso.coverage.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.coverage.Strength;
import vn.hocvuso.coverage.StrengthVersion;
import vn.hocvuso.coverage.StrengthView;
import vn.hocvuso.coverage.StrengthWish;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.unit.UnitView;
import vn.hocvuso.unit.Units;

/** Where a commander signs the strength of a day, and finds in which unit the roster differs. */
@Named("strengthPage")
@RequestScoped
public class StrengthPage {
    private static final int SHOWN = 20;
    private static final String GROUP = "group-";

    @Inject
    Strength strength;

    @Inject
    Signing signing;

    @Inject
    Units units;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    @Inject
    Clock clock;

    private StrengthView view;
    private Page<StrengthVersion> history;
    private LocalDate asOf;
    private LocalDate on;
    private Long total;
    private String note;

    /** @param day null or to come: today */
    public void open(LocalDate day) {
        asOf = day == null || day.isAfter(getToday()) ? getToday() : day;
        on = asOf;
        getView();
    }

    /** Read at first need: a post asks before its action runs. Without a unit in the address it is the highest of the caller. */
    public StrengthView getView() {
        if (view == null) {
            Caller.Scope scope = caller.require(COMMANDER, INSTRUCTOR, ADMINISTRATOR);
            LocalDate day = asOf == null ? getToday() : asOf;
            String unit = external.getRequestParameterMap().get("unit");
            view = strength.of(unit == null || unit.isBlank() ? highest(day, scope) : unit, day, scope);
        }
        return view;
    }

    private String highest(LocalDate day, Caller.Scope scope) {
        return units.roots(day, scope).stream().findFirst().map(UnitView::code).orElseThrow(() -> new NotFound("unit"));
    }

    public String confirm() {
        String unit = external.getRequestParameterMap().get("unit");
        StrengthWish wish = new StrengthWish(on, total, groups(), note == null || note.isBlank() ? null : note.strip());
        strength.confirm(unit, wish, signing.signer(unit), signing.scope());
        return "/coverage/strength?faces-redirect=true&unit=" + URLEncoder.encode(unit, StandardCharsets.UTF_8) + "&asOf=" + on + "&done=1";
    }

    /** Only those somebody filled in. */
    private Map<String, Long> groups() {
        Map<String, Long> numbers = new HashMap<>();
        for (String group : StrengthWish.GROUPS) {
            String text = typed(group);
            if (!text.isBlank()) {
                if (!text.matches("\\d{1,8}")) {
                    throw new Refused("strength-group-number", group);
                }
                numbers.put(group, Long.valueOf(text));
            }
        }
        return numbers;
    }

    /** What was typed for a group, kept when the form comes back. */
    public String typed(String group) {
        String text = external.getRequestParameterMap().get(GROUP + group);
        return text == null ? "" : text.strip();
    }

    public boolean isSigned() {
        return signing.maySign(getView().unit().code());
    }

    public Page<StrengthVersion> getHistory() {
        if (history == null) {
            Caller.Scope scope = caller.require(COMMANDER, INSTRUCTOR, ADMINISTRATOR);
            history = strength.history(getView().unit().code(), new Page.Request(0, SHOWN), scope);
        }
        return history;
    }

    /** A day of which a newer version stands further up in the list. */
    public boolean isReplaced(StrengthVersion version) {
        return getHistory().items().stream().anyMatch(other -> other.on().equals(version.on()) && other.version() > version.version());
    }

    public List<String> getGroups() {
        return StrengthWish.GROUPS;
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public Long getTotal() {
        return total;
    }

    public void setTotal(Long total) {
        this.total = total;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
