package vn.hocvuso.publishing;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.catalog.control.CourseQueries;
import vn.hocvuso.catalog.control.CourseRepository;
import vn.hocvuso.catalog.control.ProgrammeRepository;
import vn.hocvuso.catalog.control.SkillRepository;
import vn.hocvuso.interop.gift.GiftFiles;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.publishing.control.ContentFiles;
import vn.hocvuso.publishing.control.ContentPublisher;
import vn.hocvuso.publishing.control.CourseSources;
import vn.hocvuso.publishing.control.DraftContent;
import vn.hocvuso.publishing.control.DraftFiles;
import vn.hocvuso.publishing.control.DraftLook;
import vn.hocvuso.publishing.control.DraftOutlines;
import vn.hocvuso.publishing.control.DraftQueries;
import vn.hocvuso.publishing.control.DraftShelf;
import vn.hocvuso.publishing.control.MediaIntake;
import vn.hocvuso.quiz.TestHall;
import vn.hocvuso.testing.FakeCaller;
import vn.hocvuso.testing.Fired;
import vn.hocvuso.testing.Sentences;

/** The instructors' workshop on a real database without a server; every call is a request of its own. */
final class Workshop {
    static final UUID KHOI = new UUID(7, 1);
    static final UUID HA = new UUID(7, 2);

    final TestHall hall;
    final FakeCaller caller = new FakeCaller();
    final Fired<DomainEvent> events = new Fired<>();
    final Courses courses;
    final CourseSources sources;
    final ContentPublisher publisher;
    final CourseDrafts drafts;
    final LessonDrafts lessons;
    final LessonMedia media;
    final DraftPublishing publishing;

    Workshop(DataSource database) {
        hall = new TestHall(database);
        var sql = hall.sql;
        SkillRepository skills = new SkillRepository(sql);
        courses = new Courses(
                new CourseRepository(sql, hall.ids), new CourseQueries(sql, skills), skills, new ProgrammeRepository(sql), hall.clock, new Fired<>());
        Sentences sentences = new Sentences();
        sources = new CourseSources(sql);
        publisher = new ContentPublisher(courses, hall.questions, hall.quizzes, sources, new GiftFiles(), sentences, hall.clock);
        DraftFiles files = new DraftFiles(sql, hall.ids);
        DraftShelf shelf = new DraftShelf(files, caller, hall.clock);
        drafts = new CourseDrafts(
                shelf, files, new DraftQueries(sql), new DraftOutlines(files), sources, courses, caller, hall.ids, events);
        lessons = new LessonDrafts(
                shelf, files, new DraftLook(files, courses, hall.questions, sentences), courses, hall.questions, caller, events);
        media = new LessonMedia(shelf, files, new MediaIntake(courses), caller, events);
        publishing = new DraftPublishing(
                shelf,
                files,
                new DraftContent(courses, hall.questions, hall.quizzes, publisher, new GiftFiles(), sentences, hall.clock),
                sources,
                courses,
                hall.questions,
                caller,
                hall.clock,
                events);
        is(KHOI, "HL-101207");
    }

    /** Whoever asks from now on; an instructor of a unit somewhere. */
    void is(UUID person, String serviceNumber) {
        caller.is(person, serviceNumber, Map.of(Caller.Role.INSTRUCTOR, new Caller.Scope(false, Set.of(new UUID(1, 1)))));
    }

    /** An instructor of the whole installation asks from now on. */
    void isOfTheWhole() {
        caller.is(HA, "HL-100002", Map.of(Caller.Role.INSTRUCTOR, Caller.Scope.EVERYTHING));
    }

    <T> T ask(Callable<T> request) {
        return hall.transactions.call(request);
    }

    ContentReport publish(Map<String, byte[]> files) {
        return ask(() -> publisher.publish(ContentFiles.of(files), "HL-100001"));
    }
}
