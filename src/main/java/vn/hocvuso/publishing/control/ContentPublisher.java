package vn.hocvuso.publishing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.catalog.Edition;
import vn.hocvuso.catalog.Publication;
import vn.hocvuso.interop.gift.GiftFiles;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.ContentRejected;
import vn.hocvuso.publishing.ContentReport;
import vn.hocvuso.publishing.CourseFromFiles;
import vn.hocvuso.questionbank.BankView;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.StoreReport;
import vn.hocvuso.quiz.QuizSummary;
import vn.hocvuso.quiz.Quizzes;
import vn.hocvuso.unit.Units;

/** Takes a content tree apart and hands its parts down to the doors that keep them, in the order they rest on each other. */
@ApplicationScoped
public class ContentPublisher {
    private Courses courses;
    private Questions questions;
    private Quizzes quizzes;
    private CourseSources sources;
    private Units units;
    private GiftFiles gift;
    private Bulk.Sentences sentences;
    private Clock clock;
    private Event<DomainEvent> events;

    ContentPublisher() {}

    @Inject
    public ContentPublisher(
            Courses courses,
            Questions questions,
            Quizzes quizzes,
            CourseSources sources,
            Units units,
            GiftFiles gift,
            Bulk.Sentences sentences,
            Clock clock,
            Event<DomainEvent> events) {
        this.courses = courses;
        this.questions = questions;
        this.quizzes = quizzes;
        this.sources = sources;
        this.units = units;
        this.gift = gift;
        this.sentences = sentences;
        this.clock = clock;
        this.events = events;
    }

    /** Counts while the parts go down. */
    private static final class Counts {
        int created;
        int updated;
        int unchanged;
        int retired;

        void add(Publication publication) {
            boolean isNew = publication.changed() && publication.version() == 1;
            created += isNew ? 1 : 0;
            updated += publication.changed() && !isNew ? 1 : 0;
            unchanged += publication.changed() ? 0 : 1;
        }

        void add(StoreReport report) {
            created += report.created();
            updated += report.updated();
            unchanged += report.unchanged();
            retired += report.retired();
        }
    }

    /**
     * With errors in the report nothing was written.
     *
     * @throws ContentRejected when a door refused a part; what was written has to be rolled back
     */
    public ContentReport publish(ContentFiles files, String by) {
        Findings findings = new Findings(sentences);
        Content content = new ContentReader(files, gift, findings).read();
        new ContentLinter(content, known(), courses::preview, LocalDate.now(clock), findings).check();
        if (findings.hasErrors()) {
            return findings.report();
        }
        Counts counts = new Counts();
        content.frameworks().forEach(framework -> courses.define(framework.it()));
        content.courses().forEach(course -> guarded(course.file(), findings, () -> course(course, by, counts)));
        content.quizzes().forEach(quiz -> guarded(
                quiz.file(), findings, () -> quizzes.define(quiz.id(), quiz.slug(), quiz.profile())));
        content.programmes().forEach(programme -> courses.define(programme.it()));
        ContentReport report = findings.report();
        return new ContentReport(
                counts.created, counts.updated, counts.unchanged, counts.retired, report.errors(), report.warnings());
    }

    /** A course's bank has its slug and its title; what the content no longer has is no longer asked. */
    private void course(Content.Course course, String by, Counts counts) {
        Publication publication = courses.publish(course.content(), Edition.today(by));
        sources.keep(publication.versionId(), CourseFiles.of(course.content()));
        counts.add(publication);
        if (publication.changed() && publication.version() > 1) {
            events.fire(new CourseFromFiles(by, course.content().slug(), publication.version()));
        }
        String bank = course.content().slug();
        questions.define(bank, course.content().title());
        counts.add(questions.store(
                bank, course.questions().stream().map(Content.At::it).toList(), Questions.Missing.RETIRE));
    }

    /** What a door refuses is a finding like any other; but the transaction is lost with it, so it is the last one. */
    private static void guarded(String file, Findings findings, Runnable publication) {
        try {
            publication.run();
        } catch (Refused refused) {
            findings.error(file, 1, refused.code(), refused.parameters().toArray());
            throw new ContentRejected(findings.report());
        }
    }

    /** What the installation has. */
    public ContentLinter.Known known() {
        Set<String> slugs = courses.list(new Page.Request(0, Page.Request.LARGEST)).items().stream()
                .map(course -> course.slug())
                .collect(Collectors.toSet());
        Set<String> banks = questions.banks().stream().map(BankView::slug).collect(Collectors.toSet());
        Set<String> tests = quizzes.all().values().stream().map(QuizSummary::slug).collect(Collectors.toSet());
        return new ContentLinter.Known(courses.skillCodes(), slugs, banks, tests, units::known);
    }
}
