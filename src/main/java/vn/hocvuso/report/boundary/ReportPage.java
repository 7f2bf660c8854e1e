package vn.hocvuso.report.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.report.ReportDraft;
import vn.hocvuso.report.ReportView;
import vn.hocvuso.report.Reports;
import vn.hocvuso.report.rule.Written;
import vn.hocvuso.unit.Units;

/** Where a unit writes its report beside the frozen numbers, looks at it, and takes it out as a file. */
@Named("reportPage")
@RequestScoped
public class ReportPage {
    private static final String NOTE = "note-";
    /** What the sent form stands for when nothing to compare with was chosen: an empty value would send its label. */
    private static final String AUTOMATIC = "auto";

    @Inject
    Reports reports;

    @Inject
    Units units;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    @Inject
    Clock clock;

    private ReportView view;

    /** Read at first need: a post asks before its action runs. */
    public ReportView getView() {
        if (view == null) {
            String number = typed("number");
            if (number.isEmpty()) {
                throw new NotFound("cutoff");
            }
            view = reports.view(number, null, kind(), caller.require(COMMANDER, INSTRUCTOR, ADMINISTRATOR));
        }
        return view;
    }

    private String kind() {
        return "year".equals(typed("period")) ? "year" : "half";
    }

    public String save() {
        Map<String, String> texts = new HashMap<>();
        ReportDraft.PARTS.forEach(part -> texts.put(part, typed(part)));
        Map<String, String> notes = new HashMap<>();
        external.getRequestParameterMap().forEach((name, value) -> {
            if (name.startsWith(NOTE)) {
                notes.put(name.substring(NOTE.length()), value.strip());
            }
        });
        String previous = typed("previous");
        ReportDraft draft = new ReportDraft(typed("documentNumber"), day(typed("datedOn")), previous.equals(AUTOMATIC) ? "" : previous, texts, notes,
                version(), "", null);
        reports.save(typed("number"), kind(), draft, caller.require(COMMANDER, ADMINISTRATOR), caller.serviceNumber());
        return "/report/report?faces-redirect=true&done=1&period=" + kind() + "&number=" + URLEncoder.encode(typed("number"), StandardCharsets.UTF_8);
    }

    private int version() {
        String version = typed("version");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    private static LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            new Refused.Checks().that(false, "datedOn", "invalid-day").orRefuse();
            return null;
        }
    }

    public String typed(String name) {
        String value = external.getRequestParameterMap().get(name);
        return value == null ? "" : value.strip();
    }

    /** Of the sent form, when it comes back; else what was kept. */
    public String text(String part) {
        return external.getRequestParameterMap().getOrDefault(part, getView().draft().text(part));
    }

    public String note(String unit) {
        return external.getRequestParameterMap().getOrDefault(NOTE + unit, getView().draft().notes().getOrDefault(unit, ""));
    }

    public String getDocumentNumber() {
        return external.getRequestParameterMap().getOrDefault("documentNumber", getView().draft().documentNumber());
    }

    public String getDatedOn() {
        LocalDate kept = getView().draft().datedOn();
        return external.getRequestParameterMap().getOrDefault("datedOn", kept == null ? "" : kept.toString());
    }

    /** The version this form began with: a form that comes back keeps its own, so that saving again does not overwrite unseen. */
    public int getVersion() {
        return typed("version").isEmpty() ? getView().draft().version() : version();
    }

    public boolean isWritable() {
        Caller.Scope scope = caller.scopeOf(COMMANDER, ADMINISTRATOR);
        return !scope.isEmpty() && units.covers(scope, units.idOf(getView().cutoff().unit().code()), LocalDate.now(clock));
    }

    /** Differences of shares as the paper has them. */
    public String points(BigDecimal points) {
        return Written.difference(points);
    }

    public List<String> getParts() {
        return ReportDraft.PARTS;
    }
}
