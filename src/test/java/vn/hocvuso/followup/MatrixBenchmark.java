package vn.hocvuso.followup;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocvuso.followup.control.MatrixQueries.Slice;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Measured;

/**
 * How fast a matrix opens, for running by hand ({@code -Dtest=MatrixBenchmark}, {@code -Dbench.people=1000 -Dbench.lessons=58}): on
 * PostgreSQL, the first rows and some in the middle (wanted: below 300 ms), those who have not done something, and the whole.
 */
class MatrixBenchmark {
    private static final int PEOPLE = Integer.getInteger("bench.people", 1_000);
    private static final int LESSONS = Integer.getInteger("bench.lessons", 58);
    private static final int SIZE = 25;

    @Test
    void opening_and_scrolling() {
        Classroom room = new Classroom(Databases.postgres(), 5, PEOPLE, LESSONS, 2);
        room.learn();
        room.sql.update("analyze");
        MatrixQuery everybody = room.query("d", null, null, null);
        MatrixQuery behind = room.query("d", null, "quiz:k1", "not-done");
        Measured.repeated("warming up", 50, random -> page(room, everybody, null));
        Measured.repeated("first page of " + PEOPLE + " x " + room.subject.activities().size(), 300, random -> page(room, everybody, null));
        String middle = cursor(room, everybody, PEOPLE / 2 / SIZE);
        Measured.repeated("a page in the middle", 300, random -> page(room, everybody, middle));
        Measured.repeated("first page of those who have not done one", 300, random -> page(room, behind, null));
        Measured.repeated("counting those", 100, random -> room.queries.count(room.unit("d"), behind, null, room.subject));
        Measured.repeated("everybody, 200 at a time", 5, random -> whole(room, everybody));
    }

    private static int page(Classroom room, MatrixQuery query, String after) {
        return rows(room, room.queries.people(room.unit("d"), query, null, room.subject, after, SIZE)).size();
    }

    private static List<MatrixView.Row> rows(Classroom room, Slice slice) {
        return room.queries.rows(slice.people(), room.subject);
    }

    private static String cursor(Classroom room, MatrixQuery query, int pages) {
        String after = null;
        for (int i = 0; i < pages; i++) {
            after = room.queries.people(room.unit("d"), query, null, room.subject, after, SIZE).next();
        }
        return after;
    }

    private static int whole(Classroom room, MatrixQuery query) {
        int rows = 0;
        String after = null;
        do {
            Slice slice = room.queries.people(room.unit("d"), query, null, room.subject, after, 200);
            rows += rows(room, slice).size();
            after = slice.next();
        } while (after != null);
        return rows;
    }
}
