package vn.hocvuso.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.People;
import vn.hocvuso.quiz.control.AnswerFile;
import vn.hocvuso.quiz.control.AnswerFileRepository;
import vn.hocvuso.quiz.control.Answers;
import vn.hocvuso.quiz.control.AttemptRepository;
import vn.hocvuso.quiz.control.Endings;
import vn.hocvuso.quiz.control.QuizRepository;
import vn.hocvuso.quiz.control.RoomQueries;
import vn.hocvuso.quiz.control.SealKeys;
import vn.hocvuso.quiz.control.StoredProfile;
import vn.hocvuso.quiz.rule.Attempt;
import vn.hocvuso.quiz.rule.SealedAnswer;

/**
 * Papers handed in on a file, because the network did not come back in time. The seal's secret went out with the paper, so the
 * file is from this attempt and has not been altered on its way; what its own reader might have done in the browser it cannot
 * tell, and that is why a supervisor hands it in.
 */
@ApplicationScoped
@Transactional
public class AnswerFiles {
    private static final String LATE_FILE = "answer-file";

    private RoomQueries room;
    private AttemptRepository attempts;
    private AnswerFileRepository files;
    private Answers answers;
    private QuizRepository quizzes;
    private Endings endings;
    private People people;
    private Clock clock;
    private Duration grace;
    private Duration latest;
    private Event<DomainEvent> events;
    private Event<AttemptReopened> reopened;

    AnswerFiles() {}

    /** @param days after the deadline, or the sealing where there is none, a file is still taken */
    @Inject
    public AnswerFiles(
            RoomQueries room,
            AttemptRepository attempts,
            AnswerFileRepository files,
            Answers answers,
            QuizRepository quizzes,
            Endings endings,
            People people,
            Clock clock,
            @ConfigProperty(name = "hocvuso.quiz.grace-seconds", defaultValue = "30") int graceSeconds,
            @ConfigProperty(name = "hocvuso.quiz.answer-file-days", defaultValue = "7") int days,
            Event<DomainEvent> events,
            Event<AttemptReopened> reopened) {
        this.room = room;
        this.attempts = attempts;
        this.files = files;
        this.answers = answers;
        this.quizzes = quizzes;
        this.endings = endings;
        this.people = people;
        this.clock = clock;
        this.grace = Duration.ofSeconds(graceSeconds);
        this.latest = Duration.ofDays(days);
        this.events = events;
        this.reopened = reopened;
    }

    /**
     * Hands in what is on the file, finished when it was sealed and never later than its time. The same file again changes nothing.
     *
     * @param file as the player wrote it
     * @param by   service number of the supervisor
     * @throws Refused 422 {@code answer-file-unreadable}, {@code answer-file-unknown} (no such attempt within the scope),
     *                 {@code answer-file-altered}, {@code answer-file-times}, {@code answer-file-wrong-answer} (slot); 403
     *                 {@code own-attempt}; 409 {@code answer-file-too-late}, {@code answer-file-handed-in}
     */
    public AnswerFileReport take(String file, Caller.Scope scope, String by) {
        AnswerFile read = AnswerFile.read(file);
        LocalDate today = LocalDate.now(clock);
        RoomQueries.Held held = room.find(read.attempt(), scope, today).orElseThrow(() -> new Refused("answer-file-unknown"));
        Attempt attempt = attempts.lock(read.attempt()).orElseThrow();
        if (attempt.sealKey() == null || !SealKeys.fits(attempt.sealKey(), read.text(), read.seal())) {
            throw new Refused("answer-file-altered");
        }
        if (held.serviceNumber().equals(by)) {
            throw new Refused(Refused.Kind.FORBIDDEN, "own-attempt");
        }
        StoredProfile profile = quizzes.version(attempt.versionId());
        if (files.knows(attempt.id(), read.seal())) {
            return report(attempt, profile, held.serviceNumber(), false, new int[3]);
        }
        obstacle(attempt, read);
        int[] counts = keep(attempt, read, profile.profile().sitting().grace(grace));
        if (!attempt.isOpen()) {
            reopened.fire(new AttemptReopened(attempt.id(), attempt.person(), held.serviceNumber(), attempt.quizId(), profile.slug(), LATE_FILE, by));
        }
        Attempt ended = endings.endAt(attempt, profile, read.sealedAt());
        files.note(attempt.id(), read.seal(), now(), by, counts[0]);
        events.fire(new AnswerFileTaken(held.serviceNumber(), profile.slug(), attempt.id().toString(), counts[0], counts[1], counts[2]));
        return report(ended, profile, held.serviceNumber(), true, counts);
    }

    private void obstacle(Attempt attempt, AnswerFile file) {
        Instant now = now();
        if (file.sealedAt().isAfter(now.plus(SealedAnswer.DRIFT)) || file.sealedAt().isBefore(attempt.startedAt().minus(SealedAnswer.DRIFT))) {
            throw new Refused("answer-file-times");
        }
        Instant over = attempt.deadline() != null ? attempt.deadline() : file.sealedAt();
        if (over.plus(latest).isBefore(now)) {
            throw new Refused(Refused.Kind.CONFLICT, "answer-file-too-late", latest.toDays());
        }
        if (attempt.state() == Attempt.State.SUBMITTED) {
            throw new Refused(Refused.Kind.CONFLICT, "answer-file-handed-in");
        }
    }

    /** @return how many were kept, were there already, came too late */
    private int[] keep(Attempt attempt, AnswerFile file, Duration allowed) {
        int[] counts = new int[3];
        for (SealedAnswer answer : file.answers()) {
            switch (answer.fate(attempt.startedAt(), attempt.deadline(), file.sealedAt(), allowed)) {
                case IMPOSSIBLE -> throw new Refused("answer-file-times");
                case LATE -> counts[2]++;
                default -> {
                    check(attempt, answer);
                    counts[files.keep(attempt.id(), answer) ? 0 : 1]++;
                }
            }
        }
        return counts;
    }

    private void check(Attempt attempt, SealedAnswer answer) {
        try {
            if (answers.fault(attempt.person(), attempt.id(), answer.slot(), AnswerFile.response(answer)).isPresent()) {
                throw new Refused("answer-file-wrong-answer", answer.slot());
            }
        } catch (NotFound noSuchSlot) {
            throw new Refused("answer-file-wrong-answer", answer.slot());
        }
    }

    private AnswerFileReport report(Attempt attempt, StoredProfile profile, String serviceNumber, boolean fresh, int[] counts) {
        return new AnswerFileReport(
                attempt.id(), serviceNumber, name(attempt.person()), profile.slug(), profile.profile().title(), fresh, counts[0], counts[1], counts[2],
                attempt.state().name().toLowerCase(Locale.ROOT), attempt.finishedAt(), attempt.marks().correct(), attempt.marks().total(),
                attempt.marks().scorePercent(), attempt.passed());
    }

    private String name(UUID person) {
        return people.byId(person, LocalDate.now(clock)).orElseThrow().fullName();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
