package vn.hocvuso.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.coverage.CutoffQuery;
import vn.hocvuso.coverage.CutoffVersion;
import vn.hocvuso.coverage.CutoffView;
import vn.hocvuso.coverage.Cutoffs;
import vn.hocvuso.document.Paper;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.report.control.DraftRepository;
import vn.hocvuso.report.control.DraftRepository.Key;
import vn.hocvuso.report.control.ReportBook;
import vn.hocvuso.report.control.ReportPaper;
import vn.hocvuso.report.control.SettingRepository;
import vn.hocvuso.report.rule.Emulation;
import vn.hocvuso.report.rule.ReportPeriod;
import vn.hocvuso.report.rule.ReportTables;
import vn.hocvuso.unit.UnitView;
import vn.hocvuso.unit.Units;

/**
 * The six-month and yearly report of a unit. Its numbers come from a frozen cut-off and nowhere else, its words from the unit, its
 * heads from the unit's settings.
 */
@ApplicationScoped
@Transactional
public class Reports {
    private static final Locale VIETNAMESE = new Locale("vi", "VN");
    /** How many other cut-offs are offered to compare with. */
    private static final int COMPARABLE = 20;

    private Cutoffs cutoffs;
    private Campaigns campaigns;
    private Units units;
    private DraftRepository drafts;
    private SettingRepository settings;
    private Event<DomainEvent> events;
    private Ids ids;
    private Clock clock;
    private List<MonthDay> ends;

    Reports() {}

    /** @param ends last days of the half-years, the year's last; default 14/6 and 14/12 */
    @Inject
    public Reports(
            Cutoffs cutoffs,
            Campaigns campaigns,
            Units units,
            DraftRepository drafts,
            SettingRepository settings,
            Event<DomainEvent> events,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "hocvuso.report.period-ends", defaultValue = "14/6 14/12") String ends) {
        this.cutoffs = cutoffs;
        this.campaigns = campaigns;
        this.units = units;
        this.drafts = drafts;
        this.settings = settings;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
        this.ends = ReportPeriod.days(ends);
    }

    /**
     * @param version of the cut-off; null: the newest
     * @param kind    {@code half} or {@code year}; null: half
     * @throws NotFound no such cut-off within the scope
     */
    public ReportView view(String number, Integer version, String kind, Caller.Scope scope) {
        CutoffView cutoff = cutoffs.view(number, version, scope);
        ReportPeriod period = period(cutoff, kind);
        ReportDraft draft = drafts.find(key(cutoff, period));
        List<CutoffVersion> others = comparable(cutoff, scope);
        CutoffView before = before(draft, cutoff.campaign(), period.previous(ends), others, scope);
        ReportTables tables = new ReportTables(cutoff, before, draft.notes());
        return new ReportView(period.kind(), period.ordinal(ends), period.from(), period.to(), cutoff, before == null ? null : before.frozen(), others,
                settingOf(cutoff.unit().code(), cutoff.asOf()), draft, tables.everybody(), tables.byGroup(), Emulation.candidates(cutoff));
    }

    /** The report as paper: DOCX and PDF are written from it. */
    public Paper paper(ReportView report) {
        return new ReportPaper(report, LocalDate.ofInstant(report.cutoff().frozen().frozenAt(), clock.getZone())).paper();
    }

    /** The report's tables as XLSX, numbers as numbers. @throws IOException the reader of the file is gone */
    public void writeBook(ReportView report, OutputStream out) throws IOException {
        ReportBook.write(report, out);
    }

    /**
     * Keeps what the unit writes.
     *
     * @param draft its version is the one that was read
     * @param scope where the caller commands or administers
     * @param by    service number
     * @throws Refused 409 {@code report-changed-meanwhile}, 422 {@code invalid-fields}
     */
    public void save(String number, String kind, ReportDraft draft, Caller.Scope scope, String by) {
        draft.check();
        CutoffView cutoff = cutoffs.view(number, null, scope);
        ReportPeriod period = period(cutoff, kind);
        Key key = key(cutoff, period);
        if (!draft.previousNumber().isEmpty()) {
            cutoffs.view(draft.previousNumber(), null, scope); // exists, within the scope
        }
        if (!drafts.save(ids.next(), key, draft, by, clock.instant())) {
            throw new Refused(Refused.Kind.CONFLICT, "report-changed-meanwhile");
        }
        events.fire(new ReportSaved(cutoff.unit().code(), key.unit(), cutoff.campaign(), period.kind(), period.from(), draft.version() + 1));
    }

    /**
     * What the unit wrote into the report of the period the cut-off lies in; {@link ReportDraft#EMPTY} when it wrote nothing yet.
     *
     * @param kind as for {@link #view}
     * @throws NotFound no such cut-off within the scope
     */
    public ReportDraft draft(String number, String kind, Caller.Scope scope) {
        CutoffView cutoff = cutoffs.view(number, null, scope);
        return drafts.find(key(cutoff, period(cutoff, kind)));
    }

    /** @throws NotFound no such unit within the scope */
    public ReportSetting setting(String unit, Caller.Scope scope) {
        LocalDate today = LocalDate.now(clock);
        units.view(unit, today, scope);
        return settingOf(unit, today);
    }

    /**
     * @param scope where the caller commands or administers
     * @throws Refused 409 {@code report-changed-meanwhile}, 422 {@code invalid-fields}
     */
    public void save(String unit, ReportSetting setting, Caller.Scope scope) {
        setting.check();
        UUID id = units.view(unit, LocalDate.now(clock), scope).id();
        if (!settings.save(id, setting)) {
            throw new Refused(Refused.Kind.CONFLICT, "report-changed-meanwhile");
        }
        events.fire(new ReportSettingChanged(unit, id, setting.header(), setting.version() + 1));
    }

    private ReportPeriod period(CutoffView cutoff, String kind) {
        if (kind != null && !kind.equals(ReportPeriod.HALF) && !kind.equals(ReportPeriod.YEAR)) {
            throw new Refused("report-kind", kind);
        }
        return ReportPeriod.holding(cutoff.asOf(), kind == null ? ReportPeriod.HALF : kind, ends);
    }

    private Key key(CutoffView cutoff, ReportPeriod period) {
        return new Key(units.idOf(cutoff.unit().code()), campaigns.terms(cutoff.campaign()).id(), period);
    }

    /** Of the same unit, whatever campaign: this year's campaign may be compared with last year's. */
    private List<CutoffVersion> comparable(CutoffView cutoff, Caller.Scope scope) {
        CutoffQuery query = new CutoffQuery(null, cutoff.unit().code(), null, cutoff.asOf());
        return cutoffs.list(query, new Page.Request(0, COMPARABLE), scope).items().stream()
                .filter(other -> !other.number().equals(cutoff.number())).toList();
    }

    /** The one that was chosen, else the last of the same campaign in the period before; null: none. */
    private CutoffView before(ReportDraft draft, String campaign, ReportPeriod period, List<CutoffVersion> others, Caller.Scope scope) {
        if (!draft.previousNumber().isEmpty()) {
            return cutoffs.view(draft.previousNumber(), null, scope);
        }
        return others.stream()
                .filter(other -> other.campaign().equals(campaign) && !other.asOf().isBefore(period.from()) && !other.asOf().isAfter(period.to()))
                .findFirst().map(other -> cutoffs.view(other.number(), null, scope)).orElse(null);
    }

    private ReportSetting settingOf(String unit, LocalDate day) {
        UUID id = units.idOf(unit);
        return settings.find(id).orElseGet(() -> ownNames(unit, units.path(id, day)));
    }

    private static ReportSetting ownNames(String code, List<UnitView> path) {
        String unit = path.isEmpty() ? code : path.get(path.size() - 1).name();
        String parent = path.size() < 2 ? "" : path.get(path.size() - 2).name();
        return new ReportSetting(ReportSetting.COMMAND, parent.toUpperCase(VIETNAMESE), unit.toUpperCase(VIETNAMESE), "BC", "", "-", "", "", "", "", "", 0);
    }
}
