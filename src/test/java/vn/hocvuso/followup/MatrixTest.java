package vn.hocvuso.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.campaign.CampaignTerms;
import vn.hocvuso.campaign.NewcomerFrom;
import vn.hocvuso.followup.MatrixView.Cell;
import vn.hocvuso.followup.MatrixView.Member;
import vn.hocvuso.followup.MatrixView.Row;
import vn.hocvuso.followup.control.MatrixQueries.Slice;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.Garrison;
import vn.hocvuso.personnel.PeopleQuery;
import vn.hocvuso.personnel.PersonView;
import vn.hocvuso.testing.Databases;

/** A matrix over random traces, against what was written down beside them. */
class MatrixTest {
    private static final int PEOPLE = 60;
    private static final List<String> STATES = List.of("done", "not-done", "begun", "failed", "none");

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    private static Classroom learnt(DataSource database) {
        Classroom room = new Classroom(database, 27, PEOPLE, 6, 2);
        room.learn();
        return room;
    }

    /** Page by page, as one scrolls. */
    private static List<Member> all(Classroom room, MatrixQuery query, CampaignTerms terms, int size) {
        List<Member> people = new ArrayList<>();
        String after = null;
        do {
            Slice slice = room.queries.people(room.unit(query.unit()), query, terms, room.subject, after, size);
            assertThat(slice.people()).hasSizeLessThanOrEqualTo(size);
            people.addAll(slice.people());
            after = slice.next();
        } while (after != null);
        return people;
    }

    private static List<String> numbers(List<Member> people) {
        return people.stream().map(Member::serviceNumber).toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void page_after_page_it_is_the_list_of_people_in_its_order(DataSource database) {
        Classroom room = learnt(database);
        for (String unit : List.of("d", "c1", "c2")) {
            for (String group : new String[] {null, "SQ"}) {
                List<String> list = room.garrison.transaction.call(() -> room.garrison.people.list(
                                new PeopleQuery(unit, null, group, null), new Page.Request(0, 200), Caller.Scope.EVERYTHING))
                        .items().stream().map(PersonView::serviceNumber).toList();
                for (int size : new int[] {1, 7, 200}) {
                    assertThat(numbers(all(room, room.query(unit, group, null, null), null, size))).as(unit + " by " + size).isEqualTo(list);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void every_cell_says_what_was_done(DataSource database) {
        Classroom room = learnt(database);
        List<Member> people = all(room, room.query("d", null, null, null), null, 200);
        Map<String, List<Cell>> rows = new HashMap<>();
        for (Row row : room.queries.rows(people, room.subject)) {
            rows.put(row.person().serviceNumber(), row.cells());
        }
        assertThat(rows).hasSize(PEOPLE).isEqualTo(room.told);
        Member one = people.get(3);
        assertThat(room.queries.cells(one.id(), room.subject)).isEqualTo(room.told.get(one.serviceNumber()));
        assertThat(room.queries.rows(List.of(), room.subject)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void those_who_are_found_by_the_database_as_by_the_cells(DataSource database) {
        Classroom room = learnt(database);
        List<String> everybody = numbers(all(room, room.query("d", null, null, null), null, 200));
        for (int at = 0; at < room.subject.activities().size(); at++) {
            int column = at;
            for (String state : STATES) {
                List<String> wanted = everybody.stream().filter(number -> {
                    String told = room.told.get(number).get(column).state().code();
                    return state.equals("not-done") ? !told.equals("done") : told.equals(state);
                }).toList();
                MatrixQuery query = room.query("d", null, room.subject.activities().get(at).key(), state);
                assertThat(numbers(all(room, query, null, 9))).as(query.activity() + " " + state).isEqualTo(wanted);
                assertThat(room.queries.count(room.unit("d"), query, null, room.subject)).isEqualTo(wanted.size());
            }
        }
        assertThat(all(room, room.query("d", null, "lesson:khong-co", "done"), null, 9)).isEmpty();
        assertThatThrownBy(() -> all(room, room.query("d", null, "course:khoa", "khong-co"), null, 9)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void of_a_campaign_only_those_who_have_to_learn_are_there(DataSource database) {
        Classroom room = learnt(database);
        Garrison garrison = room.garrison;
        List<String> everybody = numbers(all(room, room.query("d", null, null, null), null, 200));
        String ill = everybody.get(4);
        String onLeave = everybody.get(5);
        String exempt = everybody.get(6);
        garrison.importStatuses(Garrison.statusRows(ill + " hospital 2026-11-01 | " + onLeave + " leave 2026-11-01"), false, false);
        CampaignTerms terms = terms(room, Set.of("HSQ-BS"), Map.of(room.unit("d"), LocalDate.EPOCH), Map.of(room.unit("c2"), LocalDate.EPOCH));
        room.sql.update(
                "insert into campaign (id, code, name, starts_on, due_on, target_tenths, closed, version, created_at, created_by)"
                        + " values (?, 'dot', 'Đợt', ?, ?, 1000, false, 0, current_timestamp, 'test')",
                terms.id(), Classroom.TODAY, Classroom.TODAY);
        room.sql.update(
                "insert into exemption (id, campaign_id, person_id, reason, from_day, until_day) values (?, ?, ?, 'thử', ?, ?)",
                new UUID(1, 1), terms.id(), garrison.people.idOf(exempt), Classroom.TODAY, Classroom.TODAY.plusDays(1));
        List<String> wanted = all(room, room.query("d", "HSQ-BS", null, null), null, 200).stream()
                .filter(person -> !person.unit().equals("c2"))
                .map(Member::serviceNumber)
                .filter(number -> !number.equals(ill) && !number.equals(exempt))
                .toList();
        assertThat(numbers(all(room, room.query("d", null, null, null), terms, 11))).isEqualTo(wanted).isNotEmpty();
    }

    private static CampaignTerms terms(Classroom room, Set<String> groups, Map<UUID, LocalDate> units, Map<UUID, LocalDate> except) {
        return new CampaignTerms(
                room.unit("d"), "dot", "Đợt", units, except, groups, Set.of(), List.of(), Optional.empty(), Classroom.TODAY, Classroom.TODAY, Optional.empty(),
                NewcomerFrom.ENTRY, 1000, Set.of("hospital"), Optional.empty(), Optional.empty());
    }

    @Test
    void a_query_names_one_subject_and_a_whole_condition() {
        assertThatThrownBy(() -> new MatrixQuery("a", "b", "d", null, null, null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new MatrixQuery(null, null, "d", null, null, null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new MatrixQuery("a", null, null, null, null, null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new MatrixQuery("a", null, "d", null, "quiz:k", null)).isInstanceOf(Refused.class);
    }
}
