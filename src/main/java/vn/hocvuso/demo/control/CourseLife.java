package vn.hocvuso.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hocvuso.catalog.CourseView;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.demo.rule.FictionalDivision;
import vn.hocvuso.personnel.People;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.publishing.Publishing;

/** People who stopped in the middle of a course, and a course that was published anew while people were in it. */
@ApplicationScoped
public class CourseLife {
    private static final String STUCK_IN = "lua-dao-deepfake";
    private static final String BEGUN = "ung-xu-khong-gian-mang";
    private static final String ANEW = "tim-va-kiem-chung";
    private static final String LESSON = "030-nguon-chinh-thong";
    private static final String ADDED = "\n\nTrước khi chuyển tiếp cho tổ, hãy mở đúng cổng của cơ quan ban hành và đọc lại số hiệu, ngày ký một lần nữa.\n";

    @Inject
    Days days;

    @Inject
    Courses courses;

    @Inject
    Progress progress;

    @Inject
    People people;

    @Inject
    Publishing publishing;

    public void live(FictionalDivision division, Path content) {
        stop(division);
        begin(division.peopleOf(FictionalDivision.REGIMENT + "-D1-C1").subList(4, 14));
        days.evening(2, () -> publishAnew(content));
        days.evening(1, () -> learn(division.peopleOf(FictionalDivision.REGIMENT + "-D1-C1").get(15), ANEW, 1));
    }

    /** Of those who have a course of the campaign behind them: eight began the next, and have not been seen since. */
    private void stop(FictionalDivision division) {
        List<String> midway = division.peopleOf(FictionalDivision.REGIMENT + "-D3-C3").stream()
                .filter(who -> division.hasDone(who, BEGUN) && !division.hasDone(who, STUCK_IN))
                .limit(8)
                .toList();
        for (int i = 0; i < midway.size(); i++) {
            String who = midway.get(i);
            int lessons = 1 + i % 2;
            days.evening(16 + 3 * i, () -> learn(who, STUCK_IN, lessons));
        }
    }

    private void begin(List<String> ten) {
        for (int i = 0; i < ten.size(); i++) {
            String who = ten.get(i);
            int lessons = 1 + i % 3;
            days.evening(5 + 2 * i, () -> learn(who, ANEW, lessons));
        }
    }

    private void learn(String who, String course, int lessons) {
        UUID person = people.idOf(who);
        courses.view(course).lessons().limit(lessons).map(CourseView.Lesson::key).forEach(key -> progress.complete(person, course, key, 260));
    }

    /** The same course with a sentence more in one lesson. */
    private void publishAnew(Path content) {
        try {
            Path tree = Files.createTempDirectory("minh-hoa");
            try {
                copy(content.resolve("courses").resolve(ANEW), tree.resolve("courses").resolve(ANEW));
                Path lesson = tree.resolve("courses").resolve(ANEW).resolve("lessons").resolve(LESSON).resolve("lesson.md");
                Files.writeString(lesson, Files.readString(lesson).stripTrailing() + ADDED);
                publishing.publishDirectory(tree, "demo");
            } finally {
                remove(tree);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(Files.isDirectory(file) ? target : target.getParent());
                if (Files.isRegularFile(file)) {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void remove(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
