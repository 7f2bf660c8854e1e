package vn.hocvuso.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.catalog.CoursePrint;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.catalog.LessonHit;
import vn.hocvuso.catalog.Term;
import vn.hocvuso.catalog.CourseView;
import vn.hocvuso.catalog.LessonView;
import vn.hocvuso.catalog.control.CourseQueries;
import vn.hocvuso.catalog.control.CourseRepository;
import vn.hocvuso.catalog.control.LessonQueries;
import vn.hocvuso.catalog.control.ProgrammeRepository;
import vn.hocvuso.catalog.control.SkillRepository;
import vn.hocvuso.catalog.rule.Excerpt;
import vn.hocvuso.imports.ImportView;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.interop.gift.GiftFiles;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.control.ContentPublisher;
import vn.hocvuso.publishing.control.CourseSources;
import vn.hocvuso.publishing.control.QuestionExchange;
import vn.hocvuso.publishing.control.SecondPair;
import vn.hocvuso.publishing.control.SkillMaps;
import vn.hocvuso.publishing.control.Uploads;
import vn.hocvuso.questionbank.DrawSpec;
import vn.hocvuso.questionbank.DrawnQuestion;
import vn.hocvuso.quiz.TestHall;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Fired;
import vn.hocvuso.testing.Sentences;

class PublishingTest {
    /** A house with its rooms but no server; whoever asks is given by the test. */
    private static final class House {
        final TestHall hall;
        final Courses courses;
        final Fired<DomainEvent> events = new Fired<>();
        final Publishing publishing;
        final QuestionFiles files;
        Set<Caller.Role> wholeRoles = Set.of(Caller.Role.ADMINISTRATOR);

        House(DataSource database) {
            hall = new TestHall(database);
            var sql = hall.sql;
            SkillRepository skills = new SkillRepository(sql);
            courses = new Courses(
                    new CourseRepository(sql, hall.ids),
                    new CourseQueries(sql), new LessonQueries(sql, skills),
                    skills,
                    new ProgrammeRepository(sql),
                    hall.clock,
                    new Fired<>());
            Sentences sentences = new Sentences();
            GiftFiles gift = new GiftFiles();
            publishing = new Publishing(
                    new ContentPublisher(courses, hall.questions, hall.quizzes, new CourseSources(sql), Workshop.units(sql), gift, sentences, hall.clock, events),
                    new SkillMaps(courses, hall.questions),
                    new Recorder(),
                    caller(),
                    events);
            files = new QuestionFiles(
                    new QuestionExchange(List.of(gift), courses, sentences), new SecondPair(courses, caller(), true), hall.questions,
                    new Uploads(sql), new Recorder(), caller(), events, hall.ids, hall.clock);
        }

        private Caller caller() {
            return new Caller() {
                @Override
                public boolean isSignedIn() {
                    return true;
                }

                @Override
                public UUID personId() {
                    return new UUID(0, 7);
                }

                @Override
                public String serviceNumber() {
                    return "QT-01";
                }

                @Override
                public String address() {
                    return "127.0.0.1";
                }

                @Override
                public Scope scopeOf(Role... anyOf) {
                    for (Role role : anyOf) {
                        if (wholeRoles.contains(role)) {
                            return Scope.EVERYTHING;
                        }
                    }
                    return Scope.NOTHING;
                }
            };
        }

        ContentReport zip(Map<String, byte[]> files, boolean dryRun) {
            return hall.transactions.call(() -> publishing.publishZip(PublishingTest.zip(files), dryRun));
        }
    }

    /** Says what would be kept. */
    private static final class Recorder extends Imports {
        @Override
        public ImportView record(Finished file) {
            Bulk.Report counts = file.report();
            return new ImportView(
                    new UUID(5, 5),
                    file.kind(),
                    file.dryRun(),
                    "delta",
                    file.fileName(),
                    file.rejected() ? "rejected" : "done",
                    counts.total(),
                    counts.total(),
                    counts.created(),
                    counts.updated(),
                    counts.transferred(),
                    counts.ended(),
                    counts.unchanged(),
                    counts.rejected(),
                    null,
                    null,
                    null,
                    null,
                    false,
                    null,
                    null,
                    null,
                    null,
                    file.errors());
        }
    }

    static ByteArrayInputStream zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    static Map<String, byte[]> changed(String file, String was, String becomes) {
        Map<String, byte[]> files = ContentLinterTest.tree();
        String text = new String(files.get(file), StandardCharsets.UTF_8);
        assertThat(text).contains(was);
        files.put(file, text.replace(was, becomes).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void what_an_installation_brings_is_there_for_learners_and_a_second_time_changes_nothing(DataSource database) {
        House house = new House(database);
        ContentReport first = house.hall.transactions.call(() -> house.publishing.publishDirectory(Path.of("content"), "system"));
        assertThat(first.created()).isPositive();
        assertThat(first.updated() + first.unchanged() + first.retired()).isZero();
        ContentReport second = house.hall.transactions.call(() -> house.publishing.publishDirectory(Path.of("content"), "system"));
        assertThat(second.created() + second.updated() + second.retired()).isZero();
        assertThat(second.unchanged()).isEqualTo(first.created());
        assertThat(house.courses.frameworks()).extracting(framework -> framework.code() + framework.skills().size())
                .containsExactly("QD7577", "TT0230");
        assertThat(house.courses.programme("pho-cap-bat-buoc").courses()).allSatisfy(slug -> {
            CourseView course = house.courses.view(slug);
            assertThat(course.course().minutes()).isEqualTo(course.lessons().mapToInt(CourseView.Lesson::minutes).sum());
            course.lessons().forEach(lesson -> readable(house, slug, lesson.key()));
            assertThat(house.hall.quizzes.ofCourse(slug)).isNotEmpty();
        });
        assertThat(house.events.events).extracting(DomainEvent::action).containsExactly("content-imported");
    }

    private static void readable(House house, String slug, String key) {
        LessonView lesson = house.courses.lesson(slug, key);
        assertThat(lesson.html()).contains("<p class=\"lead\">").doesNotContain("{{", ":::", "<span data-drawing");
        assertThat(lesson.html().getBytes(StandardCharsets.UTF_8).length).as("a page stays below 100 kB").isLessThan(60_000);
        assertThat(lesson.skills()).allSatisfy(skill -> assertThat(skill.name()).isNotEqualTo(skill.code()));
        lesson.questions().forEach(name -> assertThat(house.hall.questions.latest(slug, name).face().html()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_changed_lesson_makes_a_new_version_of_its_course_and_nothing_else(DataSource database) {
        House house = new House(database);
        house.zip(ContentLinterTest.tree(), false);
        CourseView before = house.courses.view("khoa-mau");
        ContentReport report =
                house.zip(changed("courses/khoa-mau/lessons/010-bai-mot/lesson.md", "Một buổi tối", "Một buổi sáng"), false);
        assertThat(report.updated()).isEqualTo(1);
        assertThat(house.events.events).as("the trail names the course nobody reviewed here").filteredOn(CourseFromFiles.class::isInstance)
                .containsExactly(new CourseFromFiles("QT-01", "khoa-mau", 2));
        CourseView after = house.courses.view("khoa-mau");
        assertThat(after.course().version()).isEqualTo(2);
        assertThat(after.lessons().map(CourseView.Lesson::id)).isEqualTo(before.lessons().map(CourseView.Lesson::id).toList());
        LessonView lesson = house.courses.lesson("khoa-mau", "bai-mot");
        assertThat(lesson.html()).contains("Một buổi sáng");
        assertThat(lesson.next()).isEqualTo("bai-hai");
        assertThat(lesson.previous()).isNull();
        assertThat(lesson.section()).isEqualTo("Phần một");
        assertThat(house.courses.list(new Page.Request(0, 50)).total()).isEqualTo(1);
        assertThatThrownBy(() -> house.courses.lesson("khoa-mau", "bai-la")).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_renamed_course_keeps_its_identity(DataSource database) {
        House house = new House(database);
        house.zip(ContentLinterTest.tree(), false);
        UUID id = house.courses.idOf("khoa-mau");
        Map<String, byte[]> renamed = new TreeMap<>();
        ContentLinterTest.tree().forEach((path, bytes) -> {
            boolean text = !path.endsWith(".svg");
            byte[] content = text
                    ? new String(bytes, StandardCharsets.UTF_8).replace("khoa-mau", "khoa-moi").getBytes(StandardCharsets.UTF_8)
                    : bytes;
            renamed.put(path.replace("khoa-mau", "khoa-moi"), content);
        });
        house.zip(renamed, false);
        assertThat(house.courses.idOf("khoa-moi")).isEqualTo(id);
        assertThatThrownBy(() -> house.courses.view("khoa-mau")).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void with_one_mistake_nothing_is_taken_and_every_mistake_is_told(DataSource database) {
        House house = new House(database);
        Map<String, byte[]> files = changed("courses/khoa-mau/course.yaml", "KHUNG:1.1", "KHUNG:9.9");
        files.put("programmes/x.yaml", "code: x".getBytes(StandardCharsets.UTF_8));
        ContentRejected rejected = catchThrowableOfType(ContentRejected.class, () -> house.zip(files, false));
        assertThat(rejected.report().errors()).extracting(ContentReport.Finding::code).contains("skill-unknown", "yaml-missing");
        assertThat(house.courses.list(new Page.Request(0, 50)).items()).isEmpty();
        assertThat(house.courses.frameworks()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_dry_run_ends_as_the_real_one_would_and_leaves_nothing(DataSource database) {
        House house = new House(database);
        ContentRejected over = catchThrowableOfType(ContentRejected.class, () -> house.zip(ContentLinterTest.tree(), true));
        assertThat(over.report().isAccepted()).isTrue();
        assertThat(over.report().created()).isEqualTo(9);
        assertThat(house.courses.list(new Page.Request(0, 50)).items()).isEmpty();
        assertThat(house.zip(ContentLinterTest.tree(), false).created()).isEqualTo(9);
    }

    @Test
    void a_part_of_the_tree_may_lean_on_what_is_there_already() {
        House house = new House(Databases.h2());
        house.zip(ContentLinterTest.tree(), false);
        Map<String, byte[]> part = ContentLinterTest.tree();
        part.keySet().removeIf(path -> !path.startsWith("quizzes/") && !path.startsWith("programmes/"));
        Map<String, byte[]> wrapped = new TreeMap<>();
        part.forEach((path, bytes) -> wrapped.put("content/" + path, bytes));
        assertThat(house.zip(wrapped, false).errors()).isEmpty();
    }

    @Test
    void only_an_administrator_of_the_whole_publishes_and_learners_touch_no_bank() {
        House house = new House(Databases.h2());
        for (Set<Caller.Role> roles : List.of(Set.<Caller.Role>of(), Set.of(Caller.Role.INSTRUCTOR))) {
            house.wholeRoles = roles;
            assertThatThrownBy(() -> house.zip(ContentLinterTest.tree(), false)).hasMessageContaining("forbidden");
        }
        assertThat(house.files.defineBank("ngan-hang-moi", "Ngân hàng mới")).isTrue();
        house.wholeRoles = Set.of(Caller.Role.COMMANDER);
        assertThatThrownBy(() -> house.files.exportQuestions("ngan-hang-moi", "gift")).hasMessageContaining("forbidden");
        assertThatThrownBy(() -> house.files.defineBank("x", "x")).hasMessageContaining("forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "../x.yaml", "courses/../../x.yaml", "/etc/x.yaml", "C:/x.yaml", "courses\\x.yaml", "courses/.git/x", "a/b\u0000c",
        "courses//x.yaml", "khóa/x.yaml", "a/b/c/d/e/f/g/h/i/j.yaml"
    })
    void a_zip_that_leaves_its_tree_is_refused(String path) {
        House house = new House(Databases.h2());
        Map<String, byte[]> files = new TreeMap<>(Map.of("README.md", new byte[1]));
        files.put(path, new byte[1]);
        assertThatThrownBy(() -> house.zip(files, false)).isInstanceOf(Refused.class).hasMessageContaining("zip-path");
    }

    @Test
    void a_zip_bomb_is_stopped_while_it_unfolds() {
        House house = new House(Databases.h2());
        Map<String, byte[]> one = Map.of("courses/a/course.yaml", new byte[6_000_000]);
        assertThatThrownBy(() -> house.zip(one, false)).hasMessageContaining("content-too-large");
        Map<String, byte[]> many = new TreeMap<>();
        for (int i = 0; i < 20; i++) {
            many.put("a" + i, new byte[4_000_000]);
        }
        assertThatThrownBy(() -> house.zip(many, false)).hasMessageContaining("content-too-large");
        Map<String, byte[]> countless = new TreeMap<>();
        for (int i = 0; i < 5_100; i++) {
            countless.put("f" + i, new byte[0]);
        }
        assertThatThrownBy(() -> house.zip(countless, false)).hasMessageContaining("content-too-large");
    }

    @Test
    void what_is_no_zip_is_refused() {
        House house = new House(Databases.h2());
        for (byte[] bytes : new byte[][] {new byte[0], "PK".getBytes(StandardCharsets.UTF_8), "not a zip".getBytes(StandardCharsets.UTF_8)}) {
            assertThatThrownBy(() -> house.publishing.publishZip(new ByteArrayInputStream(bytes), false))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("zip-unreadable");
        }
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_bank_goes_out_as_gift_and_comes_back_unchanged(DataSource database) {
        House house = new House(database);
        house.zip(ContentLinterTest.tree(), false);
        QuestionFile file = house.files.exportQuestions("khoa-mau", "gift");
        assertThat(house.files.leftOut("khoa-mau", "gift")).isEmpty();
        ImportView same = load(house, "khoa-mau", new String(file.bytes(), StandardCharsets.UTF_8), false);
        assertThat(same.status()).isEqualTo("done");
        assertThat(same.unchanged()).isEqualTo(8);
        assertThat(same.created() + same.updated()).isZero();

        house.files.defineBank("ban-sao", "Bản sao");
        ImportView dry = load(house, "ban-sao", new String(file.bytes(), StandardCharsets.UTF_8), true);
        assertThat(dry.created()).isEqualTo(8);
        assertThat(house.hall.questions.all("ban-sao")).isEmpty();
        assertThat(load(house, "ban-sao", new String(file.bytes(), StandardCharsets.UTF_8), false).created()).isEqualTo(8);
        assertThat(house.hall.questions.shelf().candidates(DrawSpec.all("ban-sao"))).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void what_an_instructor_brings_into_the_bank_of_a_published_course_waits_for_somebody_else(DataSource database) {
        House house = new House(database);
        house.zip(ContentLinterTest.tree(), false);
        String changed = "// [id:m-q-01] [tag:KHUNG:1.1] [tag:level:1]\n::m-q-01::Câu một, hỏi khác?{=đúng#Phải. ~sai#Chưa phải.}\n\n";
        String fresh = "// [id:m-q-99] [tag:KHUNG:1.1] [tag:level:1]\n::m-q-99::Câu mới?{=đúng#Phải. ~sai#Chưa phải.}\n";
        List<UUID> asked = asked(house, "khoa-mau");
        house.wholeRoles = Set.of(Caller.Role.INSTRUCTOR);
        ImportView brought = load(house, "khoa-mau", changed + fresh, false);
        assertThat(brought.updated()).isEqualTo(1);
        assertThat(brought.created()).isEqualTo(1);
        assertThat(asked(house, "khoa-mau")).as("nothing new is asked before somebody has looked").isEqualTo(asked);
        house.files.defineBank("ban-rieng", "Ngân hàng riêng");
        load(house, "ban-rieng", fresh, false);
        assertThat(asked(house, "ban-rieng")).as("a bank no course was published with").hasSize(1);
        house.wholeRoles = Set.of(Caller.Role.ADMINISTRATOR);
        load(house, "khoa-mau", changed.replace("khác", "khác nữa") + fresh.replace("mới", "mới nữa"), false);
        assertThat(asked(house, "khoa-mau")).as("who answers for the installation's content").hasSize(asked.size() + 1).isNotEqualTo(asked);
    }

    private static List<UUID> asked(House house, String bank) {
        return house.hall.questions.shelf().candidates(DrawSpec.all(bank)).stream().map(DrawnQuestion::version).toList();
    }

    @Test
    void a_file_with_a_broken_question_is_rejected_whole_with_its_line() {
        House house = new House(Databases.h2());
        house.files.defineBank("b", "B");
        ImportView report = load(house, "b", "::a::Tốt{TRUE}\n\n::b::Hỏng{~a ~b}\n\nChỉ là lời dẫn.", false);
        assertThat(report.status()).isEqualTo("rejected");
        assertThat(report.total()).isEqualTo(3);
        assertThat(report.rejected()).isEqualTo(2);
        assertThat(report.errors()).extracting(ImportView.RowError::row).containsExactly(3, 5);
        assertThat(house.hall.questions.all("b")).isEmpty();
        ImportView withText = load(house, "b", "::a::Tốt{TRUE}\n\nChỉ là lời dẫn.", false);
        assertThat(withText.status()).isEqualTo("done");
        assertThat(withText.created()).isEqualTo(1);
        assertThat(withText.rejected()).isEqualTo(1);
        assertThat(load(house, "b", "// [tag:TT02:9.9]\n::c::Lạ{TRUE}", false).errors())
                .extracting(ImportView.RowError::code)
                .containsExactly("skill-unknown");
        assertThatThrownBy(() -> load(house, "no-bank", "A{TRUE}", false)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> house.files.exportQuestions("b", "qti")).hasMessageContaining("unsupported-format[qti, gift]");
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void five_thousand_questions_are_stored_at_once(DataSource database) {
        House house = new House(database);
        house.files.defineBank("lon", "Lớn");
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            file.append("::q").append(i).append("::Câu ").append(i).append("?{=đúng#vì ~sai ~sai nữa}\n\n");
        }
        assertThat(load(house, "lon", file.toString(), false).created()).isEqualTo(5_000);
        assertThat(load(house, "lon", file.toString(), false).unchanged()).isEqualTo(5_000);
        assertThat(house.hall.questions.shelf().candidates(DrawSpec.all("lon"))).hasSize(5_000);
    }

    private static ImportView load(House house, String bank, String gift, boolean dryRun) {
        return house.hall.transactions.call(() -> house.files.importQuestions(
                bank,
                new QuestionFiles.Order("gift", dryRun, false, false),
                new ByteArrayInputStream(gift.getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void lessons_are_found_by_their_words_without_accents_the_words_together_first(DataSource database) {
        House house = new House(database);
        house.zip(ContentLinterTest.tree(), false);
        assertThat(found(house, "mot")).as("both have the word, one in its title").containsExactly("bai-mot", "bai-hai");
        assertThat(found(house, "goi lai")).containsExactly("bai-mot");
        assertThat(found(house, "HINH noi thay")).containsExactly("bai-hai");
        assertThat(found(house, "ve lai giay")).containsExactly("bai-hai");
        assertThat(found(house, "oi thay")).as("only beginnings of words").isEmpty();
        assertThat(found(house, "")).isEmpty();
        LessonHit hit = house.courses.search("dung, goi", Set.of(), new Page.Request(0, 10)).items().get(0);
        assertThat(hit.excerpt()).filteredOn(Excerpt.Piece::hit).extracting(Excerpt.Piece::text).contains("Dừng", "gọi");
    }

    private static List<String> found(House house, String words) {
        return house.courses.search(words, Set.of(), new Page.Request(0, 10)).items().stream().map(LessonHit::key).toList();
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void the_guide_and_the_words_of_a_course_are_printed(DataSource database) {
        House house = new House(database);
        house.zip(ContentLinterTest.tree(), false);
        CoursePrint print = house.courses.print("khoa-mau");
        assertThat(print.mentorHtml()).contains("Chuẩn bị");
        assertThat(print.glossary()).extracting(Term::term).containsExactly("cuộc gọi");
        assertThat(print.lessons()).extracting(CoursePrint.Lesson::key).containsExactly("bai-mot", "bai-hai");
        assertThat(print.lessons().get(0).html()).contains("class=\"term\"");
        assertThat(print.course().guided()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void the_skill_map_counts_lessons_and_questions_that_are_drawn(DataSource database) {
        House house = new House(database);
        house.zip(ContentLinterTest.tree(), false);
        List<SkillMap.Skill> skills = house.publishing.skillMaps().get(0).skills();
        assertThat(skills).filteredOn(skill -> skill.code().equals("1.1")).singleElement().satisfies(skill ->
                assertThat(skill.courses()).containsExactly(new SkillMap.Taught("khoa-mau", "Khóa mẫu", 1, 2)));
        assertThat(skills).filteredOn(SkillMap.Skill::domain).allSatisfy(domain -> assertThat(domain.courses()).isEmpty());
    }
}
