package vn.hocvuso.quiz.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.Remarks;
import vn.hocvuso.questionbank.StoredQuestion;
import vn.hocvuso.quiz.AttemptResult;
import vn.hocvuso.quiz.AttemptResult.Comment;
import vn.hocvuso.quiz.AttemptResult.Reviewed;
import vn.hocvuso.quiz.Paper;
import vn.hocvuso.quiz.control.AttemptRepository.Slot;
import vn.hocvuso.quiz.rule.Attempt;
import vn.hocvuso.quiz.rule.Review;

/** Shows attempts: a paper carries faces only, a result what its profile's review options allow. */
@ApplicationScoped
public class AttemptViews {
    private AttemptRepository attempts;
    private Questions questions;

    AttemptViews() {}

    @Inject
    public AttemptViews(AttemptRepository attempts, Questions questions) {
        this.attempts = attempts;
        this.questions = questions;
    }

    public Paper paper(Attempt attempt, StoredProfile profile, boolean fresh, Instant now) {
        List<Slot> slots = attempts.slots(attempt.id());
        List<StoredQuestion> asked = questions(slots);
        List<Paper.Asked> faces = new ArrayList<>();
        Map<Integer, Paper.Saved> answers = new TreeMap<>();
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            faces.add(new Paper.Asked(slot.slot(), Papers.face(asked.get(i), attempt.seed(), slot.slot())));
            if (slot.response() != null) {
                answers.put(slot.slot(), new Paper.Saved(slot.sequence(), slot.response()));
            }
        }
        return new Paper(
                attempt.id(),
                attempt.number(),
                profile.summary(),
                attempt.startedAt(),
                attempt.deadline(),
                now,
                faces,
                answers,
                attempt.sealKey(),
                fresh);
    }

    public AttemptResult result(Attempt attempt, StoredProfile profile) {
        Review review = profile.profile().review();
        return new AttemptResult(
                attempt.id(),
                attempt.number(),
                profile.summary(),
                attempt.state().name().toLowerCase(Locale.ROOT),
                attempt.startedAt(),
                attempt.deadline(),
                attempt.finishedAt(),
                attempt.marks().correct(),
                attempt.marks().total(),
                attempt.marks().scorePercent(),
                attempt.passed(),
                review.showsAnything() ? reviewed(attempt, review) : null);
    }

    private List<Reviewed> reviewed(Attempt attempt, Review review) {
        List<Slot> slots = attempts.slots(attempt.id());
        List<StoredQuestion> asked = questions(slots);
        List<Reviewed> reviewed = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            StoredQuestion question = asked.get(i);
            reviewed.add(new Reviewed(
                    slot.slot(),
                    Papers.face(question, attempt.seed(), slot.slot()),
                    slot.response(),
                    review.correctness() ? slot.points() : null,
                    review.feedback() ? comments(question, slot.response()) : null,
                    review.key() ? solution(question) : null));
        }
        return reviewed;
    }

    private List<Comment> comments(StoredQuestion question, String response) {
        Remarks remarks =
                questions.remarks(question, response == null ? null : questions.response(question, response));
        List<Comment> comments = new ArrayList<>();
        remarks.said().forEach(said -> comments.add(new Comment(said.option(), said.html())));
        if (remarks.general() != null) {
            comments.add(new Comment(null, remarks.general()));
        }
        return comments;
    }

    private String solution(StoredQuestion question) {
        var solution = questions.solution(question);
        return solution == null ? null : solution.toString();
    }

    private List<StoredQuestion> questions(List<Slot> slots) {
        return questions.versions(slots.stream().map(Slot::question).toList());
    }
}
