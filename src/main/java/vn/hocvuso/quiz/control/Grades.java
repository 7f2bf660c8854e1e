package vn.hocvuso.quiz.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.questionbank.NewKey;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.StoredQuestion;
import vn.hocvuso.quiz.control.AttemptRepository.Slot;
import vn.hocvuso.quiz.rule.Rulings;
import vn.hocvuso.quiz.rule.Worth;

/**
 * What answers are worth, by the key of the question and the rulings on it. The first grade and every later one come from here,
 * so that a paper handed in after a ruling and one graded anew by it are worth the same.
 */
@ApplicationScoped
public class Grades {
    private Questions questions;
    private RulingQueries rulings;

    Grades() {}

    @Inject
    public Grades(Questions questions, RulingQueries rulings) {
        this.questions = questions;
        this.rulings = rulings;
    }

    /** For papers with these questions, by the rulings in force now. */
    public Grader grader(Collection<UUID> versions) {
        return new Grader(versions, rulings.of(versions));
    }

    /** The same as if one more ruling held. */
    public Grader grader(Collection<UUID> versions, Ruling weighed) {
        Map<UUID, List<Ruling>> all = new HashMap<>(rulings.of(versions));
        List<Ruling> those = new ArrayList<>(all.getOrDefault(weighed.version(), List.of()));
        those.add(weighed);
        all.put(weighed.version(), those);
        return new Grader(versions, all);
    }

    public Map<Integer, Worth> grade(Instant startedAt, List<Slot> slots) {
        return grader(slots.stream().map(Slot::question).toList()).grade(startedAt, slots);
    }

    /** Grades any number of papers; nothing is read from the database any more. */
    public final class Grader {
        private final Map<UUID, StoredQuestion> asked;
        private final Map<UUID, List<Ruling>> ruled;
        private final Map<String, Question> keyed = new HashMap<>();

        private Grader(Collection<UUID> versions, Map<UUID, List<Ruling>> ruled) {
            this.asked = questions.versions(versions.stream().distinct().toList()).stream()
                    .collect(Collectors.toMap(StoredQuestion::version, question -> question));
            this.ruled = ruled;
        }

        /** By slot, for every slot. */
        public Map<Integer, Worth> grade(Instant startedAt, List<Slot> slots) {
            Map<Integer, Worth> answered = new TreeMap<>();
            Map<Ruling, Rulings.Step> steps = new TreeMap<>(Comparator.comparing(Ruling::number));
            for (Slot slot : slots) {
                answered.put(slot.slot(), Worth.of(points(slot, asked.get(slot.question()).rule())).weighing(slot.weight()));
                for (Ruling ruling : ruled.getOrDefault(slot.question(), List.of())) {
                    steps.put(ruling, new Rulings.Step(slot.slot(), worth(slot, ruling), ruling.spares(startedAt)));
                }
            }
            return Rulings.fold(answered, List.copyOf(steps.values()));
        }

        /** What a person gave stands before what a key says. An answer that was forgotten, because its person has left, stays worth what it was. */
        private int points(Slot slot, Question question) {
            if (slot.marked() != null) {
                return slot.marked();
            }
            if (slot.response() == null) {
                return slot.isForgotten() ? slot.points() : 0;
            }
            return question.grade(questions.response(asked.get(slot.question()), slot.response()));
        }

        private Worth worth(Slot slot, Ruling ruling) {
            return switch (ruling.treatment()) {
                case "drop" -> Worth.DROPPED;
                case "full" -> Worth.FULL;
                default -> Worth.of(slot.response() == null ? points(slot, null) : best(slot, ruling));
            };
        }

        private int best(Slot slot, Ruling ruling) {
            StoredQuestion question = asked.get(slot.question());
            return ruling.answers().stream()
                    .map(answer -> keyed.computeIfAbsent(
                            question.version() + answer, key -> NewKey.of(question.rule(), questions.response(question, answer))))
                    .mapToInt(right -> right.grade(questions.response(question, slot.response())))
                    .max()
                    .orElse(0);
        }
    }
}
