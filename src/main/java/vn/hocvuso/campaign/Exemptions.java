package vn.hocvuso.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.campaign.control.CampaignQueries;
import vn.hocvuso.campaign.control.DutyQueries;
import vn.hocvuso.campaign.control.ExemptionRepository;
import vn.hocvuso.campaign.control.ExemptionRepository.Whom;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.kernel.Vietnamese;

/** Who is let off in a campaign, why, on what ground and until when; granted and ended by those who answer for the person. */
@ApplicationScoped
@Transactional
public class Exemptions {
    /** Of exemptions, in the order of their chips. */
    public static final List<String> STATES = List.of("running", "coming", "over", "withdrawn");

    private static final int LONGEST_REASON = 200;

    private CampaignQueries campaigns;
    private ExemptionRepository exemptions;
    private DutyQueries duties;
    private Event<ExemptionsChanged> changed;
    private Event<DomainEvent> audited;
    private Clock clock;
    private Ids ids;

    Exemptions() {}

    @Inject
    public Exemptions(
            CampaignQueries campaigns,
            ExemptionRepository exemptions,
            DutyQueries duties,
            Event<ExemptionsChanged> changed,
            Event<DomainEvent> audited,
            Clock clock,
            Ids ids) {
        this.campaigns = campaigns;
        this.exemptions = exemptions;
        this.duties = duties;
        this.changed = changed;
        this.audited = audited;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Of a campaign, of people at home in the scope today; the latest begun first.
     *
     * @param q     words of the name, or a service number; null: everybody
     * @param state one of {@link #STATES}; null: all
     * @throws Refused 422 {@code invalid-fields}
     */
    public Page<ExemptionView> list(String campaign, String q, String state, Page.Request page, Caller.Scope scope) {
        new Refused.Checks().that(state == null || STATES.contains(state), "state", "unknown-value", String.valueOf(state)).orRefuse();
        return exemptions.list(visible(campaign, scope).id(), q, state, page, scope, LocalDate.now(clock));
    }

    /** Somebody's, of every campaign, the latest begun first; the caller has seen the person. */
    public List<ExemptionOf> of(UUID person) {
        return exemptions.of(person, LocalDate.now(clock));
    }

    /**
     * To all of these people or to none.
     *
     * @param by    service number
     * @param scope where the caller commands or administers; everybody has to be at home in it today
     * @return how many people
     * @throws NotFound no such campaign in scope
     * @throws Refused  422 {@code exemption-unknown-people}, {@code exemption-before-start}, {@code exemption-outside-audience}; 409
     *                  {@code exemption-overlaps}, {@code campaign-closed}; and as {@link ExemptionWish#checked} says
     */
    public int grant(String campaign, ExemptionWish wish, String by, Caller.Scope scope) {
        CampaignTerms terms = open(campaign, scope);
        Period days = wish.checked(LocalDate.now(clock));
        if (!days.until().isAfter(terms.startsOn())) {
            throw new Refused("exemption-before-start", terms.code(), terms.startsOn());
        }
        List<Whom> people = people(wish.people(), scope);
        people.forEach(person -> requireAddressed(person, terms, days));
        ExemptionWish clean = new ExemptionWish(
                wish.people(), Vietnamese.clean(wish.reason()), Vietnamese.clean(wish.evidence()), days.from(), days.lastDay());
        for (Whom person : people) {
            exemptions.overlapping(terms.id(), person.id(), days).ifPresent(standing -> {
                throw new Refused(Refused.Kind.CONFLICT, "exemption-overlaps", person.serviceNumber(), standing.from());
            });
            exemptions.add(ids.next(), terms.id(), person.id(), clean, days, by, clock.instant());
            audited.fire(new ExemptionGranted(
                    terms.code(), person.serviceNumber(), person.unit(), days.from(), days.lastDay(), clean.reason(), clean.evidence()));
        }
        changed.fire(new ExemptionsChanged(people.stream().map(Whom::id).collect(Collectors.toSet())));
        return people.size();
    }

    /**
     * Ends it before its time; what it excused up to then stays excused.
     *
     * @param lastDay inclusive; before its first day: it is withdrawn and never counts
     * @throws NotFound none in scope
     * @throws Refused  409 {@code exemption-not-earlier} when it ends by then anyway, {@code campaign-closed}; 422 without a reason
     */
    public void end(UUID id, LocalDate lastDay, String reason, String by, Caller.Scope scope) {
        new Refused.Checks().that(lastDay != null, "lastDay", "required").text(reason, "reason", LONGEST_REASON).orRefuse();
        ExemptionRepository.Standing standing =
                exemptions.find(id, scope, LocalDate.now(clock)).orElseThrow(() -> new NotFound("exemption " + id));
        CampaignTerms terms = open(standing.campaign(), scope);
        LocalDate until = lastDay.isBefore(standing.from()) ? standing.from() : lastDay.plusDays(1);
        if (!until.isBefore(standing.until())) {
            throw new Refused(Refused.Kind.CONFLICT, "exemption-not-earlier", standing.until().minusDays(1));
        }
        String why = Vietnamese.clean(reason);
        exemptions.end(id, until, why, by, clock.instant());
        audited.fire(new ExemptionEnded(terms.code(), standing.person().serviceNumber(), standing.person().unit(), standing.from(), lastDay, why));
        changed.fire(new ExemptionsChanged(Set.of(standing.person().id())));
    }

    private CampaignTerms visible(String code, Caller.Scope scope) {
        return campaigns.terms(code).filter(found -> campaigns.isVisible(found, scope)).orElseThrow(() -> new NotFound("campaign " + code));
    }

    private CampaignTerms open(String code, Caller.Scope scope) {
        CampaignTerms terms = visible(code, scope);
        if (campaigns.isClosed(terms.id())) {
            throw new Refused(Refused.Kind.CONFLICT, "campaign-closed", code);
        }
        return terms;
    }

    private List<Whom> people(List<String> numbers, Caller.Scope scope) {
        Set<String> asked = new LinkedHashSet<>();
        numbers.stream().map(Vietnamese::clean).filter(number -> number != null && !number.isBlank()).forEach(asked::add);
        List<Whom> found = exemptions.people(asked, scope, LocalDate.now(clock));
        Set<String> missing = new LinkedHashSet<>(asked);
        found.forEach(person -> missing.remove(person.serviceNumber()));
        if (asked.isEmpty() || !missing.isEmpty()) {
            throw new Refused("exemption-unknown-people", String.join(", ", missing));
        }
        return new ArrayList<>(found);
    }

    private void requireAddressed(Whom person, CampaignTerms terms, Period days) {
        if (duties.stretches(person.id(), terms).stream().noneMatch(days::overlaps)) {
            throw new Refused("exemption-outside-audience", person.serviceNumber(), terms.code());
        }
    }
}
