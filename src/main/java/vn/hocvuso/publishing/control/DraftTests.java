package vn.hocvuso.publishing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.quiz.QuizProfile;
import vn.hocvuso.quiz.Quizzes;

/**
 * Tests of a course that are being made or changed: files {@code quizzes/<slug>.yaml} of its draft. A test nobody changes has no
 * file; a file goes when the draft is published, for from then on the test itself says what it asks.
 */
@ApplicationScoped
public class DraftTests {
    public static final String FOLDER = "quizzes/";

    private DraftFiles files;
    private Quizzes quizzes;

    DraftTests() {}

    @Inject
    public DraftTests(DraftFiles files, Quizzes quizzes) {
        this.files = files;
        this.quizzes = quizzes;
    }

    /**
     * @param file     revision of its file; 0: nobody has changed it
     * @param standing it was published
     * @param from     the day it is asked from as it was published last, while that has not come; null: that is asked
     */
    public record Test(UUID id, String slug, int file, boolean standing, LocalDate from, QuizProfile profile) {
        /**
         * What it says, in a few signs: whoever changes it names what they saw. A number would begin anew with every publication, and
         * somebody's change in between would look as if it had not been.
         */
        public String revision() {
            return Fingerprint.of(content()).substring(0, 16);
        }

        public byte[] content() {
            return QuizYaml.write(id, slug, profile);
        }

        public Test saying(QuizProfile other) {
            return new Test(id, slug, file, standing, from, other);
        }
    }

    /** Held until the transaction ends: changes and publications of one draft come one after the other. */
    public void hold(DraftFiles.Draft draft) {
        files.hold(draft.course());
    }

    public static String path(String slug) {
        return FOLDER + slug + ".yaml";
    }

    /** Those that stand, as they are being changed, then new ones. */
    public List<Test> of(DraftFiles.Draft draft) {
        Map<String, Test> tests = new TreeMap<>();
        List<Test> standing = quizzes.newestOfCourse(draft.slug()).stream().map(DraftTests::published).toList();
        files.contents(draft.course(), FOLDER).keySet().forEach(path -> drafted(draft, path).ifPresent(test -> tests.put(test.slug(), test)));
        List<Test> all = new ArrayList<>();
        standing.forEach(test -> all.add(tests.containsKey(test.slug()) ? tests.remove(test.slug()) : test));
        all.addAll(tests.values());
        return all;
    }

    public Optional<Test> find(DraftFiles.Draft draft, String slug) {
        return drafted(draft, path(slug))
                .or(() -> quizzes.newest(slug).filter(quiz -> draft.slug().equals(quiz.profile().courseSlug())).map(DraftTests::published));
    }

    private static Test published(Quizzes.Newest quiz) {
        return new Test(quiz.id(), quiz.slug(), 0, true, quiz.from(), quiz.profile());
    }

    private Optional<Test> drafted(DraftFiles.Draft draft, String path) {
        return files.exactly(draft.course(), path).map(file -> {
            Content.Quiz quiz = DraftTexts.test(path, file.content(), draft.slug());
            Optional<Quizzes.Newest> standing = quizzes.newest(quiz.slug());
            return new Test(
                    quiz.id(), quiz.slug(), file.revision(), standing.isPresent(), standing.map(Quizzes.Newest::from).orElse(null), quiz.profile());
        });
    }

    /** The slug wanted, with a number behind when a test or a draft of one has it. */
    public String free(String wanted) {
        String slug = wanted;
        for (int i = 2; quizzes.newest(slug).isPresent() || files.isAnywhere(path(slug)); i++) {
            slug = wanted + "-" + i;
        }
        return slug;
    }

    /**
     * Writes the test as it was read under {@link #hold}, with another profile.
     *
     * @throws Refused 409 {@code stale-version} when somebody has changed it meanwhile
     */
    public Written write(DraftFiles.Draft draft, Test test, QuizProfile profile, String by, Instant now) {
        Test changed = test.saying(profile);
        byte[] content = changed.content();
        if (test.file() == 0) {
            require(files.add(draft.course(), path(test.slug()), content, by, now));
            return new Written(changed.revision(), true);
        }
        Optional<DraftFiles.Written> written = files.save(draft.course(), path(test.slug()), test.file(), content, false, by, now);
        require(written.filter(one -> one.stands().holds(content)).isPresent());
        return new Written(changed.revision(), written.orElseThrow().anew());
    }

    /** @param anew somebody else goes on, or the same person after a pause */
    public record Written(String revision, boolean anew) {}

    private static void require(boolean written) {
        if (!written) {
            throw new Refused(Refused.Kind.CONFLICT, "stale-version");
        }
    }

    /** Who wrote its file last, and when; empty: it has none. */
    public Optional<DraftFiles.Stored> file(DraftFiles.Draft draft, String slug) {
        return files.exactly(draft.course(), path(slug));
    }

    /** What its file said before, the latest first. */
    public List<DraftFiles.Former> former(DraftFiles.Draft draft, String slug) {
        return files.former(draft.course(), path(slug));
    }

    /** Keeps what somebody wanted of a test, and gave up for what stands, among the former contents of its file. */
    public void layAside(DraftFiles.Draft draft, Test test, QuizProfile wanted, String by, Instant now) {
        files.keep(draft.course(), path(test.slug()), test.saying(wanted).content(), by, now, now);
    }

    /** What is written of it goes; the test is what it was published as last, or is not there at all. */
    public void drop(DraftFiles.Draft draft, String slug, String by, Instant now) {
        files.exactly(draft.course(), path(slug)).ifPresent(file -> files.remove(draft.course(), file, by, now));
    }

    /**
     * Defines the tests as the files that are published say, from the day of the version they come with, and takes the files away.
     *
     * @return how many
     * @throws Refused as {@link Quizzes#define}; 409 {@code slug-taken} when another test got the slug meanwhile
     */
    public int release(DraftFiles.Draft draft, SortedMap<String, byte[]> published, LocalDate day, int version, String by, Instant now) {
        int released = 0;
        for (Map.Entry<String, byte[]> file : published.tailMap(FOLDER).entrySet()) {
            if (file.getKey().startsWith(FOLDER)) {
                Content.Quiz quiz = DraftTexts.test(file.getKey(), file.getValue(), draft.slug());
                if (quizzes.newest(quiz.slug()).filter(other -> !other.id().equals(quiz.id())).isPresent()) {
                    throw new Refused(Refused.Kind.CONFLICT, "slug-taken", quiz.slug());
                }
                quizzes.define(quiz.id(), quiz.slug(), quiz.profile(), day, version);
                // What somebody saved since it was read stays in the draft.
                files.exactly(draft.course(), file.getKey()).filter(still -> still.holds(file.getValue())).ifPresent(still -> files.remove(draft.course(), still, by, now));
                released++;
            }
        }
        return released;
    }

    /** The tests that have a file, as they stand: what a file of one is compared with. */
    public SortedMap<String, byte[]> standing(DraftFiles.Draft draft) {
        SortedMap<String, byte[]> standing = new TreeMap<>();
        for (Quizzes.Newest quiz : quizzes.newestOfCourse(draft.slug())) {
            if (files.exactly(draft.course(), path(quiz.slug())).isPresent()) {
                standing.put(path(quiz.slug()), published(quiz).content());
            }
        }
        return standing;
    }
}
