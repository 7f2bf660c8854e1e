package vn.hocvuso.personnel.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.Careers;
import vn.hocvuso.personnel.Clerk;
import vn.hocvuso.personnel.Deputies;
import vn.hocvuso.personnel.Newcomer;
import vn.hocvuso.personnel.People;
import vn.hocvuso.personnel.PersonView;
import vn.hocvuso.personnel.PostingCorrection;
import vn.hocvuso.personnel.PostingView;
import vn.hocvuso.personnel.RoleWish;
import vn.hocvuso.personnel.StatusCorrection;
import vn.hocvuso.personnel.StatusView;
import vn.hocvuso.personnel.rule.Departure;
import vn.hocvuso.personnel.rule.Rank;
import vn.hocvuso.personnel.rule.ReportGroup;
import vn.hocvuso.personnel.rule.Status;
import vn.hocvuso.unit.UnitQuery;
import vn.hocvuso.unit.UnitView;
import vn.hocvuso.unit.Units;

/** One form for each act on a person; which one, and on whom, stands in the address. */
@Named("actPage")
@RequestScoped
public class ActPage {
    static final Caller.Role[] ROLES = {Caller.Role.INSTRUCTOR, Caller.Role.COMMANDER, ADMINISTRATOR};
    private static final List<String> ACTS = List.of("enlist", "post", "status", "leave", "rename", "correct-posting", "correct-status", "role", "deputy");
    private static final int PROPOSALS = 12;

    @Inject
    People people;

    @Inject
    Careers careers;

    @Inject
    Deputies deputies;

    @Inject
    Units units;

    @Inject
    VisiblePerson visible;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    ExternalContext external;

    private final ActForm form = new ActForm();
    private PersonView person;

    /** Puts what is on record into the form; only when it is opened, not when it comes back. */
    public void open() {
        if (!ACTS.contains(getAct())) {
            throw new NotFound("act " + getAct());
        }
        LocalDate today = LocalDate.now(clock);
        if (!getAct().equals("deputy")) {
            caller.require(ADMINISTRATOR);
        }
        if (getPerson() != null) {
            form.fill(person);
            if (!getAct().equals("deputy") && !visible.isAdministered(getNumber())) {
                throw new NotFound("person " + getNumber());
            }
        }
        form.days(today, getAct().equals("deputy") ? today.plusDays(deputies.getRule().usualDays() - 1L) : null);
        switch (getAct()) {
            case "correct-posting" -> form.fill(posting());
            case "correct-status" -> form.fill(status());
            default -> { }
        }
    }

    private PostingView posting() {
        return careers.postings(getPerson().id()).stream()
                .filter(one -> one.from().toString().equals(parameter("day")))
                .findFirst()
                .orElseThrow(() -> new NotFound("posting"));
    }

    private StatusView status() {
        return careers.statuses(getPerson().id()).stream()
                .filter(one -> one.from().toString().equals(parameter("day")) && one.status().equals(parameter("kind")))
                .findFirst()
                .orElseThrow(() -> new NotFound("status"));
    }

    public String write() {
        String number = getAct().equals("enlist") ? form.text("serviceNumber") : getNumber();
        switch (getAct()) {
            case "enlist" -> careers.enlist(new Newcomer(number, form.text("fullName"), form.birthYear(), form.first(), form.place()), clerk());
            case "post" -> careers.post(number, form.first(), form.place(), form.text("reason"), clerk());
            case "status" -> {
                Status status = Status.named(form.text("status")).orElseThrow();
                careers.status(number, status, Period.inclusive(form.first(), status == Status.ACTIVE ? null : form.day("to")), form.text("reason"), clerk());
            }
            case "leave" -> careers.leave(number, form.first(), cause(), form.text("reason"), clerk());
            case "rename" -> careers.rename(number, form.text("fullName"), form.birthYear(), form.text("reason"), clerk());
            case "correct-posting" -> careers.correct(
                    number, new PostingCorrection(LocalDate.parse(parameter("day")), ticked("never"), form.first(), form.last(), form.place()), form.text("reason"), clerk());
            case "correct-status" -> careers.correct(
                    number,
                    new StatusCorrection(parameter("kind"), LocalDate.parse(parameter("day")), ticked("never"), form.text("status"), form.first(), form.last()),
                    form.text("reason"), clerk());
            case "role" -> people.grant(number, form.role(ticked("whole")), caller.require(ADMINISTRATOR), caller.serviceNumber());
            default -> {
                RoleWish wish = form.role(ticked("whole"));
                deputies.appoint(number, wish, caller.personId(), caller.serviceNumber(), caller.require(wish.role()));
            }
        }
        return "/personnel/person?faces-redirect=true&number=" + URLEncoder.encode(number, StandardCharsets.UTF_8) + "&done=" + getAct();
    }

    private Departure cause() {
        return Departure.named(form.text("cause")).orElseThrow(() -> new Refused("cause-missing"));
    }

    private Clerk clerk() {
        return new Clerk(caller.require(ADMINISTRATOR), caller.serviceNumber());
    }

    private boolean ticked(String name) {
        return external.getRequestParameterMap().containsKey(name);
    }

    /** Codes of units whose name or code begins with these words, within the reader's care. */
    public List<String> propose(String typed) {
        Caller.Scope scope = getAct().equals("deputy") ? caller.require(ROLES) : caller.require(ADMINISTRATOR);
        return units.list(new UnitQuery(null, typed, LocalDate.now(clock)), new Page.Request(0, PROPOSALS), scope).items().stream()
                .map(UnitView::code)
                .toList();
    }

    /** Null while somebody new is enlisted. */
    public PersonView getPerson() {
        if (person == null && getNumber() != null) {
            person = visible.of(getNumber());
        }
        return person;
    }

    /** What the form holds, by the name of its field. */
    public Map<String, Object> getGiven() {
        return form.fields();
    }

    public String getAct() {
        return String.valueOf(parameter("act"));
    }

    public String getNumber() {
        return parameter("number");
    }

    /** From the address, or from the form that came back. */
    public String parameter(String name) {
        String value = external.getRequestParameterMap().get(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** Whether the form asks for unit, group, rank, position and cohort. */
    public boolean isPlaced() {
        return List.of("enlist", "post", "correct-posting").contains(getAct());
    }

    public boolean isRole() {
        return List.of("role", "deputy").contains(getAct());
    }

    public boolean isCorrection() {
        return getAct().startsWith("correct-") || getAct().equals("rename");
    }

    public boolean isWholeAdministrator() {
        return caller.scopeOf(ADMINISTRATOR).whole();
    }

    public int getMostDays() {
        return deputies.getRule().mostDays();
    }

    /** Those the reader may give: to a deputy only what the reader holds. */
    public List<String> getRoles() {
        return Arrays.stream(ROLES).filter(role -> !getAct().equals("deputy") || !caller.scopeOf(role).isEmpty()).map(Enum::name).toList();
    }

    public List<String> getGroups() {
        return Arrays.stream(ReportGroup.values()).map(ReportGroup::code).toList();
    }

    public List<String> getRanks() {
        return Rank.names();
    }

    public List<String> getStatuses() {
        return Arrays.stream(Status.values()).map(Status::code).toList();
    }

    public List<String> getCauses() {
        return Arrays.stream(Departure.values()).map(Departure::code).toList();
    }
}
