package vn.hocvuso.followup.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.followup.Matrix;
import vn.hocvuso.followup.MatrixView;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.personnel.PeopleSeen;

/** People against activities, a screenful at a time; a script fetches the next as one scrolls. */
@Named("matrixPage")
@RequestScoped
public class MatrixPage {
    private static final int SIZE = 25;

    @Inject
    Asked asked;

    @Inject
    Matrix matrix;

    @Inject
    Event<PeopleSeen> seen;

    /** @param href of the person's row told in full; each cell adds the number of its column, from 0 */
    public record Line(MatrixView.Member person, String href, List<MatrixView.Cell> cells) {}

    private MatrixView view;

    /** @param after where to go on; null: from the first */
    public void open(String after) {
        if (!asked.look()) {
            return;
        }
        try {
            view = matrix.view(asked.query(), after, SIZE, asked.scope());
        } catch (NotFound chosenWrongly) {
            return;
        }
        seen.fire(new PeopleSeen("follow-up", null, asked.getUnit(), asked.getSubject(), view.rows().size()));
    }

    /** Null: there is nothing yet to look at, or what was asked for is not there. */
    public MatrixView getView() {
        return view;
    }

    /** The rows shown. */
    public List<Line> getLines() {
        return view.rows().stream().map(row -> new Line(row.person(), href(row.person()), row.cells())).toList();
    }

    private String href(MatrixView.Member person) {
        return asked.to("/followup/person", "number", person.serviceNumber(), "activity", null, "state", null, "group", null, "reason", null) + "#a";
    }
}
