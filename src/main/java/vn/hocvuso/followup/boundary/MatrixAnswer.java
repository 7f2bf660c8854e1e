package vn.hocvuso.followup.boundary;

import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.followup.MatrixView;

/** Rows of a matrix as the API tells them. */
public record MatrixAnswer(String subject, String unit, List<Column> activities, List<Line> rows, String next) {
    public record Column(String key, String kind, String title) {}

    public record Line(Person person, List<Box> cells) {}

    public record Person(String serviceNumber, String fullName, String rank, String position, String unit) {
        static Person of(MatrixView.Member person) {
            return new Person(person.serviceNumber(), person.fullName(), person.rank(), person.position(), person.unit());
        }
    }

    /** {@code on}: when it was done, else the latest trace. */
    public record Box(String state, LocalDate on, int failures) {}

    static MatrixAnswer of(MatrixView view) {
        return new MatrixAnswer(
                view.subject().code(), view.unit(),
                view.subject().activities().stream().map(one -> new Column(one.key(), one.kind(), one.title())).toList(),
                view.rows().stream()
                        .map(row -> new Line(
                                Person.of(row.person()), row.cells().stream().map(cell -> new Box(cell.state().code(), cell.on(), cell.failures())).toList()))
                        .toList(),
                view.next());
    }
}
