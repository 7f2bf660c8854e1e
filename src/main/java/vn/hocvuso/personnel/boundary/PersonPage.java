package vn.hocvuso.personnel.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.People;
import vn.hocvuso.personnel.PeopleSeen;
import vn.hocvuso.personnel.PersonView;
import vn.hocvuso.personnel.PostingView;
import vn.hocvuso.personnel.RoleStanding;
import vn.hocvuso.personnel.RoleWish;
import vn.hocvuso.personnel.StatusView;
import vn.hocvuso.unit.UnitQuery;
import vn.hocvuso.unit.UnitView;
import vn.hocvuso.unit.Units;

/** One person: who they are, where they were, what they may do; administrators give and withdraw roles here. */
@Named("personPage")
@RequestScoped
public class PersonPage {
    private static final int PROPOSALS = 12;

    @Inject
    People people;

    @Inject
    Units units;

    @Inject
    Caller caller;

    @Inject
    Event<PeopleSeen> seen;

    @Inject
    Clock clock;

    @Inject
    ExternalContext external;

    private PersonView person;
    private List<RoleStanding> grants;
    private Caller.Role role;
    private String unit;
    private LocalDate from;
    private LocalDate to;

    public void open() {
        seen.fire(PeopleSeen.one("person", getPerson().serviceNumber()));
    }

    /** Whether the reader administers this person; commanders and instructors only read. */
    public boolean isAdministered() {
        Caller.Scope scope = caller.scopeOf(ADMINISTRATOR);
        return scope.whole() || (!scope.isEmpty() && getPerson().unitId() != null && units.covers(scope, person.unitId(), LocalDate.now(clock)));
    }

    public boolean isWholeAdministrator() {
        return caller.scopeOf(ADMINISTRATOR).whole();
    }

    public String grant() {
        Caller.Scope scope = caller.require(ADMINISTRATOR);
        if (role == null) {
            throw new Refused("role-missing");
        }
        boolean whole = scope.whole() && external.getRequestParameterMap().containsKey("whole");
        if (unit == null && !whole) {
            throw new Refused("role-unit-missing");
        }
        people.grant(getNumber(), new RoleWish(role, whole ? null : unit, from, to), scope, caller.serviceNumber());
        return done("granted");
    }

    public String withdraw(UUID grant) {
        people.revoke(getNumber(), grant, caller.require(ADMINISTRATOR));
        return done("withdrawn");
    }

    private String done(String what) {
        return "/personnel/person?faces-redirect=true&number=" + URLEncoder.encode(getNumber(), StandardCharsets.UTF_8) + "&done=" + what;
    }

    /** Codes of units whose name or code begins with these words, within what the administrator may give. */
    public List<String> propose(String typed) {
        Caller.Scope scope = caller.require(ADMINISTRATOR);
        return units.list(new UnitQuery(null, typed, LocalDate.now(clock)), new Page.Request(0, PROPOSALS), scope).items().stream()
                .map(UnitView::code)
                .toList();
    }

    public String unitName(String code) {
        try {
            return code == null ? "" : units.view(units.idOf(code), LocalDate.now(clock)).name() + " (" + code + ")";
        } catch (NotFound e) {
            return code;
        }
    }

    public boolean isOver(RoleStanding grant) {
        return !grant.isOpen();
    }

    /** Read at first need: a post asks before its action runs. Whoever may not see the person gets no page and no act. */
    public PersonView getPerson() {
        if (person == null) {
            Caller.Scope scope = caller.require(COMMANDER, INSTRUCTOR, ADMINISTRATOR);
            person = people.view(String.valueOf(getNumber()), LocalDate.now(clock), scope);
        }
        return person;
    }

    public List<PostingView> getPostings() {
        return people.postings(getNumber(), caller.require(COMMANDER, INSTRUCTOR, ADMINISTRATOR));
    }

    public List<StatusView> getStatuses() {
        return people.statuses(getNumber(), caller.require(COMMANDER, INSTRUCTOR, ADMINISTRATOR));
    }

    /** Read once: the rows of the page and the button pressed in one of them are the same. */
    public List<RoleStanding> getGrants() {
        if (grants == null) {
            grants = isAdministered() ? people.grants(getPerson().id(), new Page.Request(0, Page.Request.LARGEST)).items() : List.of();
        }
        return grants;
    }

    public Caller.Role[] getRoles() {
        return new Caller.Role[] {INSTRUCTOR, COMMANDER, ADMINISTRATOR};
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    /** From the address, or from the form that came back. */
    public String getNumber() {
        return external.getRequestParameterMap().get("number");
    }

    public Caller.Role getRole() {
        return role;
    }

    public void setRole(Caller.Role role) {
        this.role = role;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
