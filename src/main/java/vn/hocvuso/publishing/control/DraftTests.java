package vn.hocvuso.publishing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.quiz.QuizProfile;
import vn.hocvuso.quiz.QuizSummary;
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
     * @param revision of its file; 0: nobody has changed it
     * @param standing it can be sat, as it was published last
     */
    public record Test(UUID id, String slug, int revision, boolean standing, QuizProfile profile) {}

    public static String path(String slug) {
        return FOLDER + slug + ".yaml";
    }

    /** Those that stand, as they are being changed, then new ones. */
    public List<Test> of(DraftFiles.Draft draft) {
        Map<String, Test> tests = new TreeMap<>();
        List<Test> standing = quizzes.ofCourse(draft.slug()).stream().map(this::standing).toList();
        files.contents(draft.course(), FOLDER).keySet().forEach(path -> drafted(draft, path).ifPresent(test -> tests.put(test.slug(), test)));
        List<Test> all = new ArrayList<>();
        standing.forEach(test -> all.add(tests.containsKey(test.slug()) ? tests.remove(test.slug()) : test));
        all.addAll(tests.values());
        return all;
    }

    public Optional<Test> find(DraftFiles.Draft draft, String slug) {
        return drafted(draft, path(slug))
                .or(() -> quizzes.find(slug).filter(quiz -> draft.slug().equals(quiz.courseSlug())).map(this::standing));
    }

    private Test standing(QuizSummary quiz) {
        return new Test(quiz.id(), quiz.slug(), 0, true, quizzes.profileOf(quiz));
    }

    private Optional<Test> drafted(DraftFiles.Draft draft, String path) {
        return files.exactly(draft.course(), path).map(file -> {
            Content.Quiz quiz = DraftTexts.test(path, file.content(), draft.slug());
            return new Test(quiz.id(), quiz.slug(), file.revision(), quizzes.find(quiz.slug()).isPresent(), quiz.profile());
        });
    }

    /** The slug wanted, with a number behind when a test or a draft of one has it. */
    public String free(String wanted) {
        String slug = wanted;
        for (int i = 2; quizzes.find(slug).isPresent() || files.isAnywhere(path(slug)); i++) {
            slug = wanted + "-" + i;
        }
        return slug;
    }

    /**
     * @param from 0: it has no file yet
     * @throws Refused 409 {@code stale-version} when somebody has changed it meanwhile
     */
    public void write(DraftFiles.Draft draft, Test test, int from, QuizProfile profile, String by, Instant now) {
        byte[] content = QuizYaml.write(test.id(), test.slug(), profile);
        boolean written = from == 0
                ? files.add(draft.course(), path(test.slug()), content, by, now)
                : files.save(draft.course(), path(test.slug()), from, content, false, by, now).filter(one -> one.stands().holds(content)).isPresent();
        if (!written) {
            throw new Refused(Refused.Kind.CONFLICT, "stale-version");
        }
    }

    /** What is written of it goes; the test is what it was published as last, or is not there at all. */
    public void drop(DraftFiles.Draft draft, String slug, String by, Instant now) {
        files.exactly(draft.course(), path(slug)).ifPresent(file -> files.remove(draft.course(), file, by, now));
    }

    /**
     * Defines the tests as the files that are published say, and takes the files away.
     *
     * @return how many
     * @throws Refused as {@link Quizzes#define}; 409 {@code slug-taken} when another test got the slug meanwhile
     */
    public int release(DraftFiles.Draft draft, SortedMap<String, byte[]> published, String by, Instant now) {
        int released = 0;
        for (Map.Entry<String, byte[]> file : published.tailMap(FOLDER).entrySet()) {
            if (file.getKey().startsWith(FOLDER)) {
                Content.Quiz quiz = DraftTexts.test(file.getKey(), file.getValue(), draft.slug());
                if (quizzes.find(quiz.slug()).filter(other -> !other.id().equals(quiz.id())).isPresent()) {
                    throw new Refused(Refused.Kind.CONFLICT, "slug-taken", quiz.slug());
                }
                quizzes.define(quiz.id(), quiz.slug(), quiz.profile());
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
        for (QuizSummary quiz : quizzes.ofCourse(draft.slug())) {
            if (files.exactly(draft.course(), path(quiz.slug())).isPresent()) {
                standing.put(path(quiz.slug()), QuizYaml.write(quiz.id(), quiz.slug(), quizzes.profileOf(quiz)));
            }
        }
        return standing;
    }
}
