package vn.hocvuso.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.personnel.Garrison;
import vn.hocvuso.privacy.control.HolidayRepository;
import vn.hocvuso.privacy.control.RequestRepository;
import vn.hocvuso.privacy.rule.RequestState;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.SeededIds;

/** Requests about personal data and their clock, on both databases. Today is Monday 23/11/2026. */
class DataRequestsTest {
    private static final Page.Request FIRST_PAGE = new Page.Request(0, 50);
    private static final Caller.Scope ALL = Caller.Scope.EVERYTHING;
    private static final RequestWish NAME = new RequestWish("correction", "full-name", "Tên đúng là Lê Thị Ánh Nguyệt");

    private Garrison garrison;
    private DataRequests requests;

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    private void open(DataSource database) {
        garrison = new Garrison(database, 7);
        garrison.importUnits(Garrison.unitRows("f1 - 2020-01-01 | e1 f1 2020-01-01 | e2 f1 2020-01-01"), false, false);
        garrison.importPeople(
                Garrison.peopleRows("QN-001 e1 2024-01-01 full_name=Nguyễn_Văn_Đức | QN-002 e1 2024-01-01 full_name=Lê_Thị_Ánh"
                        + " | QN-003 e2 2024-01-01 full_name=Phạm_Duy_An | QN-004 e1 2024-01-01..2026-11-01 full_name=Đỗ_Đã_Rời"),
                false, false);
        garrison.events.events.clear();
        requests = new DataRequests(
                new RequestRepository(garrison.sql), new HolidayRepository(garrison.sql), garrison.people, garrison.events, new SeededIds(5), garrison.clock);
    }

    private UUID id(String number) {
        return garrison.people.idOf(number);
    }

    private UUID ask(String number) {
        return garrison.transaction.call(() -> requests.ask(id(number), NAME));
    }

    private void answer(UUID request, String state, int version, String by, Caller.Scope scope) {
        garrison.transaction.run(() -> requests.answer(request, new RequestAnswer(state, "đã xem", version), id(by), scope));
    }

    private Caller.Scope scope(String unit) {
        return new Caller.Scope(false, Set.of(garrison.units.idOf(unit)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void a_request_is_asked_answered_and_read(DataSource database) {
        open(database);
        UUID request = ask("QN-002");
        DataRequest asked = requests.view(request, scope("e1"));
        assertThat(asked.dueOn()).as("Tuesday, Wednesday").isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(asked.daysLeft()).isEqualTo(2);
        assertThat(asked.state()).isEqualTo("open");
        answer(request, "forwarded", 0, "QN-001", scope("e1"));
        assertThat(requests.view(request, ALL).daysLeft()).as("on the same clock").isEqualTo(2);
        answer(request, "done", 1, "QN-001", scope("e1"));
        DataRequest mine = requests.of(id("QN-002"), FIRST_PAGE).items().get(0);
        assertThat(mine.state()).isEqualTo("done");
        assertThat(mine.answer()).isEqualTo("đã xem");
        assertThat(mine.daysLeft()).isNull();
        assertThat(garrison.events.events).extracting(DomainEvent::action)
                .containsExactly("data-request-asked", "data-request-answered", "data-request-answered");
        assertThat(garrison.events.events).extracting(DomainEvent::unit).containsOnly(garrison.units.idOf("e1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void overdue_ones_stand_on_top_and_settled_ones_at_the_end(DataSource database) {
        open(database);
        UUID first = ask("QN-001");
        UUID second = ask("QN-002");
        garrison.clock.advance(Duration.ofDays(4));
        UUID third = ask("QN-003");
        answer(second, "refused", 0, "QN-001", ALL);
        assertThat(requests.queue(null, FIRST_PAGE, ALL).items()).extracting(DataRequest::id).containsExactly(first, third, second);
        assertThat(requests.queue(null, FIRST_PAGE, ALL).items()).extracting(DataRequest::overdue).containsExactly(true, false, false);
        assertThat(requests.overdue(ALL)).isEqualTo(1);
        assertThat(requests.overdue(scope("e2"))).isZero();
        assertThat(requests.queue(RequestState.REFUSED, FIRST_PAGE, ALL).items()).extracting(DataRequest::id).containsExactly(second);
        assertThat(requests.queue(null, FIRST_PAGE, scope("e2")).items()).extracting(DataRequest::id).containsExactly(third);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void only_administrators_of_the_person_answer_and_never_the_asker(DataSource database) {
        open(database);
        UUID request = ask("QN-002");
        assertThatThrownBy(() -> answer(request, "done", 0, "QN-003", scope("e2"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(request, "done", 0, "QN-002", scope("e1"))).hasMessageContaining("own-data-request");
        answer(request, "refused", 0, "QN-001", scope("e1"));
        assertThatThrownBy(() -> answer(request, "done", 1, "QN-001", ALL)).hasMessageContaining("data-request-settled");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void who_answers_second_is_told(DataSource database) {
        open(database);
        UUID request = ask("QN-002");
        answer(request, "forwarded", 0, "QN-001", ALL);
        assertThatThrownBy(() -> answer(request, "done", 0, "QN-001", ALL)).hasMessageContaining("stale-version");
        assertThat(requests.view(request, ALL).state()).isEqualTo("forwarded");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void a_new_holiday_moves_what_waits(DataSource database) {
        open(database);
        UUID request = ask("QN-002");
        List<Holiday> days = List.of(new Holiday(LocalDate.of(2026, 11, 24), "ngày thử"));
        garrison.transaction.run(() -> requests.setHolidays(days));
        assertThat(requests.view(request, ALL).dueOn()).isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(requests.holidays()).isEqualTo(days);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void a_request_of_somebody_who_left_is_taken_on_paper(DataSource database) {
        open(database);
        RequestWish deletion = new RequestWish("deletion", "everything", "Đã xuất ngũ");
        UUID request = garrison.transaction.call(() -> requests.askFor("QN-004", deletion, id("QN-001"), ALL));
        assertThat(requests.view(request, scope("e1")).askedBy()).as("the last unit's administrators see it").isEqualTo("QN-001");
        assertThatThrownBy(() -> requests.view(request, scope("e2"))).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void what_makes_no_sense_is_refused(DataSource database) {
        open(database);
        assertThatThrownBy(() -> requests.ask(id("QN-002"), new RequestWish("praise", "rank", "…"))).hasMessageContaining("unknown-value");
        assertThatThrownBy(() -> requests.ask(id("QN-002"), new RequestWish("deletion", "shoe-size", "…"))).hasMessageContaining("unknown-value");
        assertThatThrownBy(() -> requests.ask(id("QN-002"), new RequestWish("deletion", "rank", " "))).hasMessageContaining("required");
        UUID request = ask("QN-002");
        assertThatThrownBy(() -> answer(request, "open", 0, "QN-001", ALL)).hasMessageContaining("unknown-value");
        for (int i = 1; i < 10; i++) {
            ask("QN-002");
        }
        assertThatThrownBy(() -> ask("QN-002")).hasMessageContaining("too-many-requests-waiting");
    }
}
