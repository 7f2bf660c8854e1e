package vn.hocvuso.quiz.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.DrawnQuestion;
import vn.hocvuso.questionbank.Face;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.Shelf;
import vn.hocvuso.questionbank.StoredQuestion;
import vn.hocvuso.quiz.AskedQuestion;
import vn.hocvuso.quiz.QuizProfile;
import vn.hocvuso.quiz.rule.PaperDraw;
import vn.hocvuso.quiz.rule.Shuffle;

/** Between the bank and a paper: which questions are asked. */
@ApplicationScoped
public class Papers {
    private AttemptRepository attempts;
    private Questions questions;
    private RulingQueries rulings;

    Papers() {}

    @Inject
    public Papers(AttemptRepository attempts, Questions questions, RulingQueries rulings) {
        this.attempts = attempts;
        this.questions = questions;
        this.rulings = rulings;
    }

    /**
     * The questions of one person's paper, in the order asked.
     *
     * @throws Refused 409 {@code draws-cannot-be-filled} when a bank has shrunk since the test was defined
     */
    public List<AskedQuestion> draw(QuizProfile profile, UUID person, long seed) {
        return draw(profile, profile.draw().isEmpty() ? Map.of() : attempts.seen(person), seed);
    }

    /** The same for whoever has been asked these questions so often. */
    public List<AskedQuestion> draw(QuizProfile profile, Map<UUID, Integer> seen, long seed) {
        Shelf shelf = questions.shelf();
        Map<QuizProfile.Fixed, UUID> named = named(profile, shelf);
        requireAll(profile, named);
        List<AskedQuestion> paper = new ArrayList<>();
        profile.fixed().forEach(one -> paper.add(new AskedQuestion(named.get(one), one.weight())));
        if (!profile.draw().isEmpty()) {
            drawn(quotas(profile, shelf, named), seen, seed)
                    .forEach((version, line) -> paper.add(new AskedQuestion(version, profile.draw().get(line).weight())));
        }
        return profile.shuffled() ? new Shuffle(seed).of(paper) : paper;
    }

    /** In the order asked, with the line each was drawn by. */
    private Map<UUID, Integer> drawn(List<PaperDraw.Quota> quotas, Map<UUID, Integer> seen, long seed) {
        Map<UUID, Integer> asked = new HashMap<>(seen);
        // What does not count, or counts for everybody, is asked only where there is nothing else.
        rulings.worthless().forEach(version -> asked.put(version, Integer.MAX_VALUE));
        return PaperDraw.placed(quotas, asked, seed)
                .orElseThrow(() -> new Refused(Refused.Kind.CONFLICT, "draws-cannot-be-filled", lines(PaperDraw.lacking(quotas))));
    }

    /** {@code 2 (3), 4 (1)}: line two lacks three questions, line four one. */
    private static String lines(List<Integer> lacking) {
        return IntStream.range(0, lacking.size())
                .filter(line -> lacking.get(line) > 0)
                .mapToObj(line -> line + 1 + " (" + lacking.get(line) + ")")
                .collect(Collectors.joining(", "));
    }

    /** Arranged anew from the seed every time: the same on reload, on another computer, in the review and on paper. */
    public static Face face(StoredQuestion question, long seed, int slot) {
        Face face = question.face();
        return face.arranged(Shuffle.forSlot(seed, slot).of(face.optionIds()));
    }

    /** A question that is asked anyway is not drawn as well. */
    private static List<PaperDraw.Quota> quotas(QuizProfile profile, Shelf shelf, Map<QuizProfile.Fixed, UUID> fixed) {
        List<PaperDraw.Quota> quotas = new ArrayList<>();
        for (QuizProfile.Draw line : profile.draw()) {
            Set<UUID> candidates = new HashSet<>();
            shelf.candidates(line.from()).forEach(question -> candidates.add(question.version()));
            candidates.removeAll(fixed.values());
            quotas.add(new PaperDraw.Quota(candidates, line.count()));
        }
        return quotas;
    }

    /** Those of the fixed questions that are asked; one look at each bank. */
    private static Map<QuizProfile.Fixed, UUID> named(QuizProfile profile, Shelf shelf) {
        Map<QuizProfile.Fixed, UUID> found = new HashMap<>();
        profile.fixed().stream().collect(Collectors.groupingBy(QuizProfile.Fixed::bank, LinkedHashMap::new, Collectors.toList())).forEach((bank, named) -> {
            Map<String, UUID> versions = shelf.asked(bank, named.stream().map(QuizProfile.Fixed::name).toList()).stream()
                    .collect(Collectors.toMap(DrawnQuestion::name, DrawnQuestion::version));
            named.stream().filter(one -> versions.containsKey(one.name())).forEach(one -> found.put(one, versions.get(one.name())));
        });
        return found;
    }

    private static void requireAll(QuizProfile profile, Map<QuizProfile.Fixed, UUID> found) {
        List<String> unknown = profile.fixed().stream().filter(one -> !found.containsKey(one)).map(QuizProfile.Fixed::name).toList();
        if (!unknown.isEmpty()) {
            throw new Refused("unknown-questions", String.join(", ", unknown));
        }
    }

    /** How many questions each line of a draw may take; empty for a test that asks fixed ones. */
    public List<Integer> found(QuizProfile profile) {
        Shelf shelf = questions.shelf();
        return quotas(profile, shelf, named(profile, shelf)).stream().map(line -> line.candidates().size()).toList();
    }

    /**
     * Refuses a profile that could give no paper.
     *
     * @throws Refused 422 {@code unknown-questions}, {@code draw-cannot-be-filled} (line from 1, wanted, found),
     *                 {@code draws-cannot-be-filled}
     */
    public void requireDrawable(QuizProfile profile) {
        Shelf shelf = questions.shelf();
        Map<QuizProfile.Fixed, UUID> named = named(profile, shelf);
        requireAll(profile, named);
        List<PaperDraw.Quota> quotas = quotas(profile, shelf, named);
        for (int i = 0; i < quotas.size(); i++) {
            int found = quotas.get(i).candidates().size();
            if (found < quotas.get(i).count()) {
                throw new Refused("draw-cannot-be-filled", i + 1, quotas.get(i).count(), found);
            }
        }
        List<Integer> lacking = PaperDraw.lacking(quotas);
        if (lacking.stream().anyMatch(count -> count > 0)) {
            throw new Refused("draws-cannot-be-filled", lines(lacking));
        }
    }
}
