package vn.hocvuso.personnel.boundary;

import jakarta.enterprise.context.RequestScoped;
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
import vn.hocvuso.kernel.Page;
import vn.hocvuso.personnel.Deputies;
import vn.hocvuso.personnel.People;
import vn.hocvuso.personnel.PersonView;
import vn.hocvuso.personnel.RoleStanding;

/** One person: who they are, what happened to them day by day, what they may do; administrators begin their acts here. */
@Named("personPage")
@RequestScoped
public class PersonPage {
    private static final Page.Request ALL = new Page.Request(0, Page.Request.LARGEST);

    @Inject
    People people;

    @Inject
    Deputies deputies;

    @Inject
    VisiblePerson visible;

    @Inject
    Story stories;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    ExternalContext external;

    private PersonView person;
    private Boolean administered;
    private List<RoleStanding> grants;
    private List<RoleStanding> given;
    private List<StoryLine> story;

    public void open() {
        getPerson();
    }

    /** Whether the reader administers this person; commanders and instructors only read. */
    public boolean isAdministered() {
        if (administered == null) {
            administered = visible.isAdministered(getNumber());
        }
        return administered;
    }

    public boolean isOneself() {
        return getPerson().id().equals(caller.personId());
    }

    /** Whether the reader holds a role that this person could stand in for. */
    public boolean isDeputy() {
        return !isOneself() && getPerson().unitId() != null && !caller.scopeOf(ActPage.ROLES).isEmpty();
    }

    public String withdraw(UUID grant, String holder) {
        if (!deputies.withdraw(holder, grant, caller.personId())) {
            people.revoke(holder, grant, caller.require(Caller.Role.ADMINISTRATOR));
        }
        return "/personnel/person?faces-redirect=true&number=" + URLEncoder.encode(getNumber(), StandardCharsets.UTF_8) + "&done=withdrawn";
    }

    /** Whether the reader may end this grant: the delegator, or an administrator. */
    public boolean isEndable(RoleStanding standing) {
        boolean own = standing.isDeputy() && standing.delegator().serviceNumber().equals(caller.serviceNumber());
        return standing.isOpen() && (own || isAdministered());
    }

    /** Read at first need: a post asks before its action runs. Whoever may not see the person gets no page and no act. */
    public PersonView getPerson() {
        if (person == null) {
            person = visible.of(String.valueOf(getNumber()));
        }
        return person;
    }

    /** Read once: the rows of the page and the button pressed in one of them are the same. */
    public List<RoleStanding> getGrants() {
        if (grants == null) {
            grants = people.grants(getPerson().id(), ALL).items();
        }
        return grants;
    }

    /** Whom this person appointed. */
    public List<RoleStanding> getGiven() {
        if (given == null) {
            given = deputies.of(getPerson().id());
        }
        return given;
    }

    public List<StoryLine> getStory() {
        if (story == null) {
            story = stories.of(getPerson(), getGrants());
        }
        return story;
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    /** From the address, or from the form that came back. */
    public String getNumber() {
        return external.getRequestParameterMap().get("number");
    }
}
