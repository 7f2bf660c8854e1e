package vn.hocvuso.publishing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import vn.hocvuso.catalog.CourseVersions;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.catalog.control.CourseQueries;
import vn.hocvuso.catalog.control.CourseRepository;
import vn.hocvuso.catalog.control.LessonQueries;
import vn.hocvuso.catalog.control.ProgrammeRepository;
import vn.hocvuso.catalog.control.SkillRepository;
import vn.hocvuso.catalog.control.VersionRepository;
import vn.hocvuso.interop.aiken.AikenFiles;
import vn.hocvuso.interop.gift.GiftFiles;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.personnel.People;
import vn.hocvuso.publishing.control.CommentRecords;
import vn.hocvuso.publishing.control.ContentFiles;
import vn.hocvuso.publishing.control.ContentPublisher;
import vn.hocvuso.publishing.control.CourseSources;
import vn.hocvuso.publishing.control.DraftApproval;
import vn.hocvuso.publishing.control.DraftContent;
import vn.hocvuso.publishing.control.DraftFiles;
import vn.hocvuso.publishing.control.DraftLook;
import vn.hocvuso.publishing.control.DraftOpening;
import vn.hocvuso.publishing.control.DraftOutlines;
import vn.hocvuso.publishing.control.DraftQueries;
import vn.hocvuso.publishing.control.DraftShelf;
import vn.hocvuso.publishing.control.DraftTests;
import vn.hocvuso.publishing.control.LibraryQueries;
import vn.hocvuso.publishing.control.MediaIntake;
import vn.hocvuso.publishing.control.OpenReviews;
import vn.hocvuso.publishing.control.QuestionExchange;
import vn.hocvuso.publishing.control.ReviewRecords;
import vn.hocvuso.publishing.control.SecondPair;
import vn.hocvuso.publishing.control.Reviewers;
import vn.hocvuso.publishing.control.StampScan;
import vn.hocvuso.publishing.control.UsualPoints;
import vn.hocvuso.quiz.TestHall;
import vn.hocvuso.quiz.TrialPapers;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.FakeCaller;
import vn.hocvuso.testing.Fired;
import vn.hocvuso.testing.Sentences;
import vn.hocvuso.unit.Units;
import vn.hocvuso.unit.control.UnitQueries;

/** The instructors' workshop on a real database without a server; every call is a request of its own. */
final class Workshop {
    static final UUID KHOI = new UUID(7, 1);
    static final UUID HA = new UUID(7, 2);

    final TestHall hall;
    final FakeCaller caller = new FakeCaller();
    final Fired<DomainEvent> events = new Fired<>();
    final Courses courses;
    final CourseVersions versions;
    final CourseSources sources;
    final ContentPublisher publisher;
    final CourseDrafts drafts;
    final LessonDrafts lessons;
    final LessonMedia media;
    final DraftPublishing publishing;
    final WholeContent whole;
    final DraftReviews reviews;
    final ReviewDesk desk;
    final DraftComments comments;
    final CourseReviewers reviewers;
    final CourseCopies copies;
    final MediaLibrary library;
    final TestDrafts tests;
    final TestTyping typing;
    final AccessDrafts access;

    Workshop(DataSource database) {
        this(database, "content,security");
    }

    /** @param wanted how many approvals of which kind, as the setting says it */
    Workshop(DataSource database, String wanted) {
        hall = new TestHall(database);
        var sql = hall.sql;
        SkillRepository skills = new SkillRepository(sql);
        courses = new Courses(
                new CourseRepository(sql, hall.ids), new CourseQueries(sql), new LessonQueries(sql, skills), skills, new ProgrammeRepository(sql), hall.clock, new Fired<>());
        versions = new CourseVersions(new VersionRepository(sql), courses, hall.clock, events);
        Sentences sentences = new Sentences();
        sources = new CourseSources(sql);
        publisher = new ContentPublisher(courses, hall.questions, hall.quizzes, sources, units(sql), new GiftFiles(), sentences, hall.clock, events);
        DraftFiles files = new DraftFiles(sql, hall.ids);
        Reviewers named = new Reviewers(sql, wanted);
        ReviewRecords records = new ReviewRecords(sql, hall.ids);
        DraftApproval approval = new DraftApproval(files, records, named);
        StampScan stamps = new StampScan(sql, "tuyệt mật,tối mật,MẬT,lưu hành nội bộ");
        CommentRecords said = new CommentRecords(sql, hall.ids);
        DraftShelf shelf = new DraftShelf(files, named, caller, hall.clock);
        DraftOutlines outlines = new DraftOutlines(files);
        DraftOpening opening = new DraftOpening(files, new DraftQueries(sql), outlines, shelf, sources, courses, caller, hall.ids);
        drafts = new CourseDrafts(shelf, files, new DraftQueries(sql), outlines, opening, courses, caller, hall.ids, events);
        lessons = new LessonDrafts(
                shelf, files, new DraftLook(files, courses, hall.questions, sentences), courses, hall.questions, caller, events);
        media = new LessonMedia(shelf, files, new MediaIntake(courses), caller, events);
        DraftTests ofDrafts = new DraftTests(files, hall.quizzes);
        tests = new TestDrafts(
                shelf, ofDrafts, hall.quizzes, new TrialPapers(hall.profiles, hall.drawing, hall.questions), hall.questions, new UsualPoints(hall.questions), caller, hall.ids, events);
        typing = new TestTyping(
                shelf, tests, new QuestionExchange(List.of(new AikenFiles(), new GiftFiles()), courses, sentences), hall.questions, new SecondPair(courses, caller, true), caller, events);
        access = new AccessDrafts(shelf, outlines, ofDrafts, hall.quizzes, units(sql), sentences, hall.clock, events);
        DraftContent content = new DraftContent(courses, versions, hall.questions, hall.quizzes, publisher, new GiftFiles(), sentences, hall.clock);
        whole = new WholeContent(courses, hall.quizzes, sources, content, caller, events);
        publishing = new DraftPublishing(
                shelf,
                files,
                content,
                ofDrafts,
                sources,
                approval,
                records,
                stamps,
                courses,
                hall.questions,
                caller,
                hall.clock,
                events);
        reviews = new DraftReviews(shelf, files, approval, records, named, said, stamps, caller, events);
        desk = new ReviewDesk(new OpenReviews(sql, approval), named, caller);
        comments = new DraftComments(shelf, files, sources, ofDrafts, said, caller, events);
        copies = new CourseCopies(shelf, files, opening, outlines, courses, hall.questions, caller, hall.ids, events);
        library = new MediaLibrary(new LibraryQueries(sql), media, caller);
        reviewers = new CourseReviewers(named, new People() {
            @Override
            public UUID idOf(String serviceNumber) {
                return sql.first("select id from person where service_number = ?", row -> Sql.id(row, "id"), serviceNumber)
                        .orElseThrow(() -> new NotFound("person " + serviceNumber));
            }
        }, caller, hall.clock, events);
        is(KHOI, "HL-101207");
    }

    /** Good for asking which units there are. */
    static Units units(Sql sql) {
        return new Units(new UnitQueries(sql), null, null, null, null, null, null, null, null, null);
    }

    /** Whoever asks from now on; an instructor of a unit somewhere. */
    void is(UUID person, String serviceNumber) {
        caller.is(person, serviceNumber, Map.of(Caller.Role.INSTRUCTOR, new Caller.Scope(false, Set.of(new UUID(1, 1)))));
    }

    /** An instructor of the whole installation asks from now on. */
    void isOfTheWhole() {
        caller.is(HA, "HL-100002", Map.of(Caller.Role.INSTRUCTOR, Caller.Scope.EVERYTHING));
    }

    void is(String serviceNumber, Caller.Role role, Caller.Scope scope) {
        caller.is(new UUID(9, serviceNumber.hashCode()), serviceNumber, Map.of(role, scope));
    }

    /** Lays the draft before two instructors of the whole installation who wrote nothing of it; both approve. */
    void approved(String slug) {
        isOfTheWhole();
        if (ask(() -> reviews.view(slug)).state().equals("draft")) {
            ask(() -> reviews.ask(slug, null));
        }
        for (String kind : ask(() -> reviews.view(slug)).missing().keySet()) {
            is("HL-" + kind, Caller.Role.INSTRUCTOR, Caller.Scope.EVERYTHING);
            ask(() -> reviews.approve(slug, reviews.view(slug).digest(), kind));
        }
        isOfTheWhole();
    }

    <T> T ask(Callable<T> request) {
        return hall.transactions.call(request);
    }

    ContentReport publish(Map<String, byte[]> files) {
        return ask(() -> publisher.publish(ContentFiles.of(files), "HL-100001"));
    }
}
