package vn.hocvuso.followup.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.followup.Activity;
import vn.hocvuso.followup.Matrix;
import vn.hocvuso.followup.MatrixView;
import vn.hocvuso.followup.Subject;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.personnel.People;
import vn.hocvuso.personnel.PeopleSeen;
import vn.hocvuso.personnel.PersonView;

/** One row of the matrix, told in full. */
@Named("followupPersonPage")
@RequestScoped
public class PersonPage {
    @Inject
    Asked asked;

    @Inject
    Matrix matrix;

    @Inject
    People people;

    @Inject
    Event<PeopleSeen> seen;

    @Inject
    Clock clock;

    /** An activity and how the person stands with it. */
    public record Line(Activity activity, MatrixView.Cell cell) {}

    private PersonView person;
    private Subject subject;
    private List<Line> lines = List.of();

    public void open(String number) {
        if (!asked.look() || number == null) {
            throw new NotFound("person " + number);
        }
        person = people.view(number, LocalDate.now(clock), asked.scope());
        subject = matrix.subject(asked.query(), asked.scope());
        List<MatrixView.Cell> cells = matrix.cells(asked.query(), person.id(), asked.scope());
        lines = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            lines.add(new Line(subject.activities().get(i), cells.get(i)));
        }
        seen.fire(PeopleSeen.one("follow-up", number));
    }

    public PersonView getPerson() {
        return person;
    }

    public Subject getSubject() {
        return subject;
    }

    public List<Line> getLines() {
        return lines;
    }
}
