package vn.hocvuso.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.notification.control.Calendar;
import vn.hocvuso.notification.control.RuleRepository;
import vn.hocvuso.notification.rule.QuietHours;
import vn.hocvuso.unit.Units;

/** The reminder rules: defaults of the installation, and a campaign's own. */
@ApplicationScoped
@Transactional
public class RuleBook {
    private Campaigns campaigns;
    private Units units;
    private RuleRepository rules;
    private Calendar calendar;
    private Event<DomainEvent> events;
    private Clock clock;

    RuleBook() {}

    @Inject
    public RuleBook(Campaigns campaigns, Units units, RuleRepository rules, Calendar calendar, Event<DomainEvent> events, Clock clock) {
        this.campaigns = campaigns;
        this.units = units;
        this.rules = rules;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** @param campaign code, within the scope; null: the defaults, which everybody who administers may read */
    public RulesView of(String campaign, Caller.Scope scope) {
        return campaign == null ? rules.of(RuleRepository.DEFAULTS, null) : rules.of(campaigns.terms(campaign, scope).id(), campaign);
    }

    /**
     * @param campaign code; null: the defaults
     * @param wish     null: the campaign follows the defaults again
     * @param version  as it was read
     * @throws Refused 422 {@code invalid-fields}; 403 {@code forbidden} as {@link #mayChange} says; 409 {@code stale-version}
     */
    public RulesView save(String campaign, ReminderRules wish, int version, Caller.Scope scope, String by) {
        if (!mayChange(campaign, scope)) {
            throw new Refused(Refused.Kind.FORBIDDEN, "forbidden");
        }
        UUID id = campaign == null ? RuleRepository.DEFAULTS : campaigns.terms(campaign, scope).id();
        if (wish != null) {
            wish.check();
        }
        boolean saved = wish == null ? campaign != null && rules.drop(id, version) : rules.save(id, wish, version, by, clock.instant());
        if (!saved) {
            throw new Refused(Refused.Kind.CONFLICT, "stale-version");
        }
        events.fire(new RulesChanged(campaign == null ? "" : campaign, wish));
        return of(campaign, scope);
    }

    /** The defaults: whoever administers everything. A campaign's own: whoever administers every standing unit of its audience. */
    public boolean mayChange(String campaign, Caller.Scope scope) {
        LocalDate today = LocalDate.now(clock);
        return scope.whole()
                || campaign != null
                        && campaigns.terms(campaign, scope).units().keySet().stream()
                                .filter(unit -> !units.path(unit, today).isEmpty())
                                .allMatch(unit -> units.covers(scope, unit, today));
    }

    /** When nothing goes out, whatever the rules. */
    public QuietHours quiet() {
        return calendar.quiet();
    }
}
