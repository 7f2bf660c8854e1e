package vn.hocvuso.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.progress.control.Completions;
import vn.hocvuso.progress.control.LessonRepository;
import vn.hocvuso.progress.control.Recorded;
import vn.hocvuso.progress.control.RegradedResults;
import vn.hocvuso.progress.control.ResultQueries;
import vn.hocvuso.progress.control.ResultRepository;
import vn.hocvuso.progress.rule.RegradedDays;
import vn.hocvuso.progress.rule.RegradedDays.Change;
import vn.hocvuso.progress.rule.RegradedDays.Ended;
import vn.hocvuso.progress.rule.RegradedDays.Kept;
import vn.hocvuso.quiz.AttemptsRegraded;
import vn.hocvuso.quiz.AttemptsRegraded.Regraded;
import vn.hocvuso.quiz.QuizSummary;
import vn.hocvuso.quiz.Quizzes;

/**
 * Results follow attempts that were graded anew: what was recorded is revoked with the reason, and what is right stands beside it
 * on the day it was earned. Said twice it changes nothing the second time.
 */
@ApplicationScoped
@Transactional
public class Regrades {
    private RegradedResults known;
    private ResultRepository results;
    private ResultQueries queries;
    private LessonRepository lessons;
    private Completions completions;
    private Quizzes quizzes;
    private Event<ResultsChanged> changed;
    private Event<DomainEvent> events;
    private Clock clock;

    Regrades() {}

    @Inject
    public Regrades(
            RegradedResults known, ResultRepository results, ResultQueries queries, LessonRepository lessons, Completions completions, Quizzes quizzes,
            Event<ResultsChanged> changed, Event<DomainEvent> events, Clock clock) {
        this.known = known;
        this.results = results;
        this.queries = queries;
        this.lessons = lessons;
        this.completions = completions;
        this.quizzes = quizzes;
        this.changed = changed;
        this.events = events;
        this.clock = clock;
    }

    public void follow(AttemptsRegraded regraded) {
        Map<UUID, Regraded> tests = new LinkedHashMap<>();
        Map<UUID, Set<UUID>> people = new LinkedHashMap<>();
        for (Regraded one : regraded.attempts()) {
            tests.putIfAbsent(one.quizId(), one);
            people.computeIfAbsent(one.quizId(), id -> new LinkedHashSet<>()).add(one.person());
        }
        Set<UUID> news = new HashSet<>();
        tests.forEach((quiz, test) -> news.addAll(follow(test, people.get(quiz), regraded.reason())));
        if (!news.isEmpty()) {
            changed.fire(new ResultsChanged(news));
        }
    }

    /**
     * A sheet was graded anew: what it came to is revoked with the reason, and what is right stands beside it on the day it was sat.
     * What somebody has revoked or corrected by hand is settled and stays.
     *
     * @param was what the sheet came to before
     * @return whether its result has changed
     * @throws NotFound there is no such test
     */
    public boolean follow(PaperResult was, PaperResult is, String reason) {
        Recorded wrong = Progress.recorded(was);
        Optional<UUID> standing = results.referring(was.person(), was.quiz(), was.reference()).stream()
                .filter(one -> same(queries.recorded(one), wrong))
                .findFirst();
        standing.ifPresent(one -> replace(one, wrong, Progress.recorded(is), reason));
        return standing.isPresent();
    }

    private static boolean same(Recorded kept, Recorded said) {
        return kept.outcome().equals(said.outcome()) && kept.earnedOn().equals(said.earnedOn()) && kept.score() != null
                && kept.score().compareTo(said.score()) == 0 && kept.maxScore().compareTo(said.maxScore()) == 0;
    }

    private void replace(UUID result, Recorded wrong, Recorded right, String reason) {
        QuizSummary test = Optional.ofNullable(quizzes.all().get(right.item())).orElseThrow(() -> new NotFound("quiz " + right.item()));
        results.revoke(result, now(), ResultRepository.PLATFORM, reason);
        ResultQueries.Owner owner = queries.owner(wrong.person(), wrong.earnedOn());
        events.fire(new ResultRevoked(
                result, wrong.person(), owner.serviceNumber(), owner.unit(), "quiz", wrong.item(), wrong.outcome(), wrong.earnedOn(), reason));
        results.correct(result, right, now(), ResultRepository.PLATFORM);
        ResultRecorded stands = ResultRecorded.of(right, owner, test.slug(), test.title(), test.kind().equals("final"));
        events.fire(new ResultCorrected(result, wrong.earnedOn(), wrong.outcome(), stands, true, reason));
        changed.fire(new ResultsChanged(Set.of(right.person())));
    }

    private Set<UUID> follow(Regraded test, Set<UUID> people, String reason) {
        Map<UUID, List<Ended>> ended = known.ended(test.quizId(), people);
        Map<UUID, List<Kept>> kept = known.kept(test.quizId(), people);
        Optional<LessonRepository.Course> course = Optional.ofNullable(test.courseSlug()).flatMap(lessons::course);
        Set<UUID> news = new HashSet<>();
        for (UUID person : people) {
            List<Change> changes = RegradedDays.changes(ended.getOrDefault(person, List.of()), kept.getOrDefault(person, List.of()));
            // All that is wrong goes first: what comes in its place may stand on the same day.
            changes.stream().filter(change -> change.revoke() != null).forEach(change -> revoke(person, test, change.revoke(), reason));
            changes.stream().filter(change -> change.replace() != null).forEach(change -> record(person, test, change, reason));
            boolean completed = !changes.isEmpty() && course.map(one -> complete(person, one, test.quizId(), reason)).orElse(false);
            if (completed || !changes.isEmpty()) {
                news.add(person);
            }
        }
        return news;
    }

    private void revoke(UUID person, Regraded test, Kept wrong, String reason) {
        results.revoke(wrong.id(), now(), ResultRepository.PLATFORM, reason);
        ResultQueries.Owner owner = queries.owner(person, wrong.earnedOn());
        events.fire(new ResultRevoked(
                wrong.id(), person, owner.serviceNumber(), owner.unit(), "quiz", test.quizId(), wrong.outcome(), wrong.earnedOn(), reason));
    }

    private void record(UUID person, Regraded test, Change change, String reason) {
        Ended ended = change.replace();
        Recorded right = new Recorded(
                person, "quiz", test.quizId(), ended.passed() ? "passed" : "failed", ended.finished().day(), ResultRepository.PLATFORM, ended.score(),
                ended.most(), ended.attempt().toString());
        Kept wrong = change.revoke();
        results.correct(wrong == null ? null : wrong.id(), right, now(), ResultRepository.PLATFORM);
        announce(right, test.slug(), test.title(), test.kind().equals("final"), wrong == null ? null : wrong.id(), wrong, reason);
    }

    private void announce(Recorded right, String slug, String title, boolean finalTest, UUID revoked, Kept wrong, String reason) {
        ResultRecorded stands = ResultRecorded.of(right, queries.owner(right.person(), right.earnedOn()), slug, title, finalTest);
        events.fire(wrong == null ? stands : new ResultCorrected(revoked, wrong.earnedOn(), wrong.outcome(), stands, true, reason));
    }

    /** A course that rested on the test moves with it; one completed by an older version of its lessons is left alone. */
    private boolean complete(UUID person, LessonRepository.Course course, UUID quiz, String reason) {
        if (!completions.tests(course).contains(quiz)) {
            return false;
        }
        Optional<LocalDate> day = completions.day(person, course);
        Optional<LocalDate> passed = Optional.ofNullable(completions.tested(person, course).get(quiz));
        RegradedResults.Completed standing = known.completion(person, course.id());
        boolean lost = passed.isEmpty() || standing != null && standing.on().isBefore(passed.get());
        boolean moves = standing != null && (lost || day.isPresent() && day.get().isBefore(standing.on()));
        if (moves) {
            Kept wrong = new Kept(standing.result(), "completed", standing.on(), null, null, null, true, false);
            results.revoke(wrong.id(), now(), ResultRepository.PLATFORM, reason);
            ResultQueries.Owner owner = queries.owner(person, standing.on());
            events.fire(new ResultRevoked(
                    wrong.id(), person, owner.serviceNumber(), owner.unit(), "course", course.id(), "completed", standing.on(), reason));
            day.ifPresent(on -> completed(person, course, on, wrong, reason));
        } else if (standing == null && day.isPresent() && !results.knows(person, "course", course.id(), "completed")) {
            completed(person, course, day.get(), null, reason);
        }
        return moves || standing == null && day.isPresent();
    }

    private void completed(UUID person, LessonRepository.Course course, LocalDate day, Kept wrong, String reason) {
        Recorded right = Completions.completed(person, course.id(), day);
        results.correct(wrong == null ? null : wrong.id(), right, now(), ResultRepository.PLATFORM);
        announce(right, course.slug(), course.title(), false, wrong == null ? null : wrong.id(), wrong, reason);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
