package vn.hocvuso.quiz.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.StoredQuestion;
import vn.hocvuso.quiz.Presence;
import vn.hocvuso.store.Sql;

/**
 * Answers of papers under way, hundreds a second on test day. Who has which questions never changes once a paper is drawn, so it
 * is remembered; what an answer may be is then known without asking, and keeping it is one statement by primary key.
 */
@ApplicationScoped
public class Answers {
    /** Papers remembered, a few hundred bytes each: the questions themselves are shared. */
    private static final int REMEMBERED = 20_000;

    private record Layout(UUID person, Integer graceSeconds, List<StoredQuestion> questions) {}

    private final Map<UUID, Layout> layouts = Collections.synchronizedMap(new LinkedHashMap<>(1_024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Layout> eldest) {
            return size() > REMEMBERED;
        }
    });

    private Sql sql;
    private Questions questions;

    Answers() {}

    @Inject
    public Answers(Sql sql, Questions questions) {
        this.sql = sql;
        this.questions = questions;
    }

    /**
     * What is wrong with an answer; whether the attempt still takes one is not asked here.
     *
     * @return 422 {@code wrong-answer-shape}
     * @throws NotFound no such attempt of this person, no such slot
     */
    public Optional<Refused> fault(UUID person, UUID attempt, int slot, JsonObject response) {
        Layout layout = layout(attempt);
        if (!layout.person().equals(person)) {
            throw new NotFound("attempt " + attempt);
        }
        if (slot < 1 || slot > layout.questions().size()) {
            throw new NotFound("slot " + slot);
        }
        try {
            questions.response(layout.questions().get(slot - 1), response);
            return Optional.empty();
        } catch (Refused wrong) {
            return Optional.of(wrong);
        }
    }

    /**
     * How long after its deadline the attempt takes answers: its version never changes, so it is remembered with its paper.
     *
     * @param usual where the test says nothing
     */
    public Duration grace(UUID attempt, Duration usual) {
        Integer own = layout(attempt).graceSeconds();
        return own == null ? usual : Duration.ofSeconds(own);
    }

    private Layout layout(UUID attempt) {
        Layout layout = layouts.get(attempt);
        if (layout == null) {
            layout = read(attempt);
            layouts.put(attempt, layout);
        }
        return layout;
    }

    private Layout read(UUID attempt) {
        UUID[] person = new UUID[1];
        Integer[] grace = new Integer[1];
        List<UUID> versions = new ArrayList<>();
        sql.each(
                """
                select a.person_id, v.grace_seconds, s.question_version_id from attempt a join quiz_version v on v.id = a.version_id
                join attempt_slot s on s.attempt_id = a.id where a.id = ? order by s.slot""",
                row -> {
                    person[0] = Sql.id(row, "person_id");
                    grace[0] = Sql.integer(row, "grace_seconds");
                    versions.add(Sql.id(row, "question_version_id"));
                },
                attempt);
        if (versions.isEmpty()) {
            throw new NotFound("attempt " + attempt);
        }
        return new Layout(person[0], grace[0], questions.versions(versions));
    }

    /**
     * The higher sequence wins. Whether the attempt still takes answers is asked of the row that is written, not of one read
     * before: the grader locks every slot and closes it, so an answer is either graded or refused.
     *
     * @param openUntil deadlines before it are over
     * @return false when nothing was changed: a newer answer is there, or the attempt takes none
     */
    public boolean save(UUID person, UUID attempt, int slot, long sequence, String response, Instant now, Instant openUntil) {
        return sql.update(
                        """
                        update attempt_slot set sequence = ?, response = ?, saved_at = ?
                        where attempt_id = ? and slot = ? and answerable = true and sequence < ?
                          and exists (select 1 from attempt a where a.id = ? and a.person_id = ? and (a.deadline is null or a.deadline >= ?))""",
                        sequence, response, now, attempt, slot, sequence, attempt, person, openUntil)
                == 1;
    }

    /** Why nothing was changed: true when it is because a newer answer is there. */
    public boolean takesMore(UUID attempt, int slot, Instant openUntil) {
        return sql.first(
                        """
                        select 1 from attempt a join attempt_slot s on s.attempt_id = a.id
                        where a.id = ? and s.slot = ? and s.answerable = true and (a.deadline is null or a.deadline >= ?)""",
                        row -> true,
                        attempt,
                        slot,
                        openUntil)
                .isPresent();
    }

    /** The window is noted unless another one has the attempt. */
    public Optional<Presence> present(UUID person, UUID attempt, String window, boolean claim, Instant now) {
        String unlessTaken = claim ? "" : " and (window_id is null or window_id = ?)";
        Object[] noted = {window, now, attempt, person, window};
        sql.update(
                "update attempt_open set window_id = ?, seen_at = ? where attempt_id = ? and person_id = ?" + unlessTaken,
                claim ? Arrays.copyOf(noted, 4) : noted);
        return sql.first(
                """
                select a.state, a.deadline, o.window_id from attempt a left join attempt_open o on o.attempt_id = a.id
                where a.id = ? and a.person_id = ?""",
                row -> new Presence(
                        row.getString("state"), Sql.instant(row, "deadline"), now, row.getString("window_id") == null || row.getString("window_id").equals(window)),
                attempt,
                person);
    }
}
