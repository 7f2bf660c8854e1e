package vn.hocvuso.personnel.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.personnel.People;
import vn.hocvuso.personnel.PeopleQuery;
import vn.hocvuso.personnel.PeopleSeen;
import vn.hocvuso.personnel.PersonView;
import vn.hocvuso.personnel.rule.ReportGroup;
import vn.hocvuso.personnel.rule.Status;

/** The roll of today, searched and filtered. */
@Named("personnelPeoplePage")
@RequestScoped
public class PeoplePage {
    private static final int SIZE = 50;
    private static final List<String> GROUPS = Arrays.stream(ReportGroup.values()).map(ReportGroup::code).toList();
    private static final List<String> STATUSES = Arrays.stream(Status.values()).map(Status::code).toList();

    @Inject
    People people;

    @Inject
    Caller caller;

    @Inject
    Event<PeopleSeen> seen;

    private Page<PersonView> found;

    public void open(String unit, String q, String group, String status, int page) {
        Caller.Scope scope = caller.require(COMMANDER, INSTRUCTOR, ADMINISTRATOR);
        PeopleQuery query = new PeopleQuery(unit, q, GROUPS.contains(group) ? group : null, STATUSES.contains(status) ? status : null);
        try {
            found = people.list(query, new Page.Request(page, SIZE), scope);
            seen.fire(PeopleSeen.list("roll", unit, found, q, query.group(), query.status()));
        } catch (NotFound noSuchUnit) {
            found = new Page<>(List.of(), 0L, 0, SIZE);
        }
    }

    public Page<PersonView> getFound() {
        return found;
    }

    public List<String> getGroups() {
        return GROUPS;
    }

    public List<String> getStatuses() {
        return STATUSES;
    }
}
