package vn.hocvuso.quiz.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.DrawnQuestion;
import vn.hocvuso.questionbank.Face;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.StoredQuestion;
import vn.hocvuso.quiz.QuizProfile;
import vn.hocvuso.quiz.control.AttemptRepository.Slot;
import vn.hocvuso.quiz.rule.PaperDraw;
import vn.hocvuso.quiz.rule.Shuffle;

/** Between the bank and a paper: which questions are asked, and what the answers to them are worth. */
@ApplicationScoped
public class Papers {
    private AttemptRepository attempts;
    private Questions questions;

    Papers() {}

    @Inject
    public Papers(AttemptRepository attempts, Questions questions) {
        this.attempts = attempts;
        this.questions = questions;
    }

    /**
     * The questions of one person's paper, in the order asked.
     *
     * @throws Refused 409 {@code draws-cannot-be-filled} when a bank has shrunk since the test was defined
     */
    public List<UUID> draw(QuizProfile profile, UUID person, long seed) {
        return draw(profile, profile.fixed().isEmpty() ? attempts.seen(person) : Map.of(), seed);
    }

    /** The same for whoever has been asked these questions so often. */
    public List<UUID> draw(QuizProfile profile, Map<UUID, Integer> seen, long seed) {
        if (!profile.fixed().isEmpty()) {
            return fixed(profile);
        }
        return PaperDraw.draw(quotas(profile), seen, seed)
                .orElseThrow(() -> new Refused(Refused.Kind.CONFLICT, "draws-cannot-be-filled"));
    }

    /** Arranged anew from the seed every time: the same on reload, on another computer, in the review and on paper. */
    public static Face face(StoredQuestion question, long seed, int slot) {
        Face face = question.face();
        return face.arranged(Shuffle.forSlot(seed, slot).of(face.optionIds()));
    }

    private List<PaperDraw.Quota> quotas(QuizProfile profile) {
        List<PaperDraw.Quota> quotas = new ArrayList<>();
        for (QuizProfile.Draw line : profile.draw()) {
            Set<UUID> candidates = new HashSet<>();
            questions.candidates(line.from()).forEach(question -> candidates.add(question.version()));
            quotas.add(new PaperDraw.Quota(candidates, line.count()));
        }
        return quotas;
    }

    /** In the order of the list, whatever banks they come from. */
    private List<UUID> fixed(QuizProfile profile) {
        return profile.fixed().stream()
                .map(question -> questions.named(question.bank(), List.of(question.name())).get(0))
                .map(DrawnQuestion::version)
                .toList();
    }

    /**
     * Refuses a profile that could give no paper.
     *
     * @throws Refused 422 {@code unknown-questions}, {@code draw-cannot-be-filled} (line from 1, wanted, found),
     *                 {@code draws-cannot-be-filled}
     */
    public void requireDrawable(QuizProfile profile) {
        if (!profile.fixed().isEmpty()) {
            fixed(profile);
            return;
        }
        List<PaperDraw.Quota> quotas = quotas(profile);
        for (int i = 0; i < quotas.size(); i++) {
            int found = quotas.get(i).candidates().size();
            if (found < quotas.get(i).count()) {
                throw new Refused("draw-cannot-be-filled", i + 1, quotas.get(i).count(), found);
            }
        }
        if (!PaperDraw.canBeDrawn(quotas)) {
            throw new Refused("draws-cannot-be-filled");
        }
    }

    /** Thousandths by slot, for every slot. */
    public Map<Integer, Integer> grade(List<Slot> slots) {
        List<StoredQuestion> asked =
                questions.versions(slots.stream().map(Slot::question).toList());
        Map<Integer, Integer> points = new TreeMap<>();
        for (int i = 0; i < slots.size(); i++) {
            StoredQuestion question = asked.get(i);
            String response = slots.get(i).response();
            int worth = response == null ? 0 : question.rule().grade(questions.response(question, response));
            points.put(slots.get(i).slot(), worth);
        }
        return points;
    }
}
