package vn.hocvuso.quiz.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.Remarks;
import vn.hocvuso.questionbank.StoredQuestion;
import vn.hocvuso.quiz.AttemptResult;
import vn.hocvuso.quiz.AttemptResult.Comment;
import vn.hocvuso.quiz.AttemptResult.Reviewed;
import vn.hocvuso.quiz.Paper;
import vn.hocvuso.quiz.Points;
import vn.hocvuso.quiz.control.AttemptRepository.Slot;
import vn.hocvuso.quiz.rule.Attempt;
import vn.hocvuso.quiz.rule.Marks;
import vn.hocvuso.quiz.rule.Review;
import vn.hocvuso.quiz.rule.Review.Part;

/** Shows attempts: a paper carries faces only, a result what its profile's review options allow. */
@ApplicationScoped
public class AttemptViews {
    private AttemptRepository attempts;
    private Questions questions;
    private RulingQueries rulings;
    private Closings closings;
    private MarkingRepository markings;

    AttemptViews() {}

    @Inject
    public AttemptViews(AttemptRepository attempts, Questions questions, RulingQueries rulings, Closings closings, MarkingRepository markings) {
        this.attempts = attempts;
        this.questions = questions;
        this.rulings = rulings;
        this.closings = closings;
        this.markings = markings;
    }

    public Paper paper(Attempt attempt, StoredProfile profile, boolean fresh, Instant now) {
        List<Slot> slots = attempts.slots(attempt.id());
        List<StoredQuestion> asked = questions(slots);
        List<Paper.Asked> faces = new ArrayList<>();
        Map<Integer, Paper.Saved> answers = new TreeMap<>();
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            faces.add(new Paper.Asked(slot.slot(), Papers.face(asked.get(i), attempt.seed(), slot.slot()), Points.of(slot.weight())));
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

    /** What the profile shows at this moment and nothing else: what is not shown is not in the answer. */
    public AttemptResult result(Attempt attempt, StoredProfile profile, Instant now) {
        Set<Part> shown = shown(attempt, profile.profile().review(), now);
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
                Points.of(attempt.marks().points()),
                Points.of(attempt.marks().full()),
                attempt.marks().scorePercent(),
                attempt.passed(),
                !attempt.passed() && markings.waits(attempt.id()),
                shown.isEmpty() ? null : reviewed(attempt, shown));
    }

    private Set<Part> shown(Attempt attempt, Review review, Instant now) {
        Review.Moment moment = Review.moment(attempt.finishedAt(), null, now);
        boolean toldApart = moment == Review.Moment.LATER && !review.later().equals(review.closed());
        return review.at(toldApart ? Review.moment(attempt.finishedAt(), closings.of(attempt.quizId(), now), now) : moment);
    }

    private List<Reviewed> reviewed(Attempt attempt, Set<Part> shown) {
        List<Slot> slots = attempts.slots(attempt.id());
        List<StoredQuestion> asked = questions(slots);
        Map<UUID, List<Ruling>> ruled = rulings.of(slots.stream().map(Slot::question).toList());
        List<Reviewed> reviewed = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            StoredQuestion question = asked.get(i);
            List<Ruling> those = ruled.getOrDefault(slot.question(), List.of());
            Ruling ruling = those.isEmpty() ? null : those.get(those.size() - 1);
            reviewed.add(new Reviewed(
                    slot.slot(),
                    Papers.face(question, attempt.seed(), slot.slot()),
                    Points.of(slot.weight()),
                    shown.contains(Part.ANSWER) ? slot.response() : null,
                    shown.contains(Part.CORRECTNESS) ? outcome(slot, isUnread(slot, question)) : null,
                    shown.contains(Part.MARKS) && !isUnread(slot, question) ? slot.points() : null,
                    // The author's words were written for a key that does not hold any more.
                    !shown.contains(Part.FEEDBACK) ? null : ruling == null ? comments(question, slot.response()) : List.of(),
                    shown.contains(Part.KEY) ? solution(question, ruling) : null,
                    ruling == null ? null : ruling.treatment()));
        }
        return reviewed;
    }

    /** Nobody has marked it, and no ruling has made it worth anything. */
    private static boolean isUnread(Slot slot, StoredQuestion question) {
        return slot.counted() && slot.response() != null && slot.marked() == null && slot.points() == 0 && question.rule().needsMarking();
    }

    private static String outcome(Slot slot, boolean unread) {
        if (!slot.counted()) {
            return "dropped";
        }
        if (unread) {
            return "unmarked";
        }
        if (slot.response() == null && slot.points() == 0) {
            return "unanswered";
        }
        return slot.points() == Marks.FULL ? "right" : slot.points() > 0 ? "partly" : "wrong";
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

    private String solution(StoredQuestion question, Ruling ruling) {
        if (ruling != null) {
            return ruling.answers().isEmpty() ? null : ruling.answers().get(0);
        }
        var solution = questions.solution(question);
        return solution == null ? null : solution.toString();
    }

    private List<StoredQuestion> questions(List<Slot> slots) {
        return questions.versions(slots.stream().map(Slot::question).toList());
    }
}
