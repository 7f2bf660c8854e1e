package vn.hocvuso.quiz;

import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.personnel.Garrison;
import vn.hocvuso.quiz.control.AllowanceRepository;
import vn.hocvuso.quiz.control.AnswerFileRepository;
import vn.hocvuso.quiz.control.Deadlines;
import vn.hocvuso.quiz.control.RoomQueries;
import vn.hocvuso.testing.Fired;

/** A {@link TestHall} whose people are posted: regiment {@code e}, companies {@code c1} (A1, A2) and {@code c2} (B1); A0 at the regiment. */
final class TestFloor {
    final TestHall hall;
    final Garrison garrison;
    final Allowances allowances;
    final TestRoom room;
    final AnswerFiles files;
    final Fired<DomainEvent> events = new Fired<>();
    final Fired<AttemptReopened> reopened = new Fired<>();

    TestFloor(DataSource database) {
        hall = new TestHall(database);
        garrison = new Garrison(database, 7);
        garrison.importUnits(Garrison.unitRows("e - 2020-01-01 | c1 e 2020-01-01 | c2 e 2020-01-01"), false, false);
        garrison.importPeople(
                Garrison.peopleRows("A0 e 2024-01-01 | A1 c1 2024-01-01 | A2 c1 2024-01-01 | B1 c2 2024-01-01"), false, false);
        RoomQueries queries = new RoomQueries(hall.sql);
        allowances = new Allowances(
                new AllowanceRepository(hall.sql), new Deadlines(hall.sql), hall.profiles, garrison.people, garrison.units, hall.ids, hall.clock, events);
        room = new TestRoom(queries, new Deadlines(hall.sql), hall.papers, hall.profiles, garrison.units, hall.clock, events, reopened);
        files = new AnswerFiles(
                queries, hall.papers, new AnswerFileRepository(hall.sql), hall.answers, hall.profiles, hall.endings, garrison.people, hall.clock, 30, 7,
                events, reopened);
    }

    UUID person(String number) {
        return garrison.people.idOf(number);
    }

    Caller.Scope at(String unit) {
        return new Caller.Scope(false, Set.of(garrison.units.idOf(unit)));
    }

    void grant(String slug, AllowanceWish wish, String unit) {
        hall.transactions.run(() -> allowances.grant(slug, wish, at(unit), "A0"));
    }

    static AllowanceWish minutes(String person, String unit, Integer minutes) {
        return new AllowanceWish(person, unit, null, null, minutes, null, "máy hỏng");
    }
}
