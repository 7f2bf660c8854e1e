package vn.hocvuso.quiz.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.quiz.Marking;
import vn.hocvuso.quiz.QuizProfile;
import vn.hocvuso.quiz.QuizSummary;
import vn.hocvuso.quiz.Quizzes;
import vn.hocvuso.quiz.rule.Review;
import vn.hocvuso.quiz.rule.Review.Moment;
import vn.hocvuso.quiz.rule.Review.Part;

/** What a test shows of itself, and when; and whether its essays are marked blind. */
@Named("testReviewPage")
@RequestScoped
public class TestReviewPage {
    /** By name; filled in, and in force only when they are saved. */
    private static final Map<String, Review> PRESETS = presets();

    @Inject
    Quizzes quizzes;

    @Inject
    Marking marking;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    private QuizSummary test;
    private Review shown;

    private static Map<String, Review> presets() {
        Set<Part> points = Set.of(Part.MARKS);
        Set<Part> marked = Set.of(Part.ANSWER, Part.CORRECTNESS, Part.MARKS);
        Map<String, Review> presets = new LinkedHashMap<>();
        presets.put("everything", Review.EVERYTHING);
        presets.put("without-key", Review.WITHOUT_KEY);
        presets.put("once-closed", new Review(points, points, Review.EVERYTHING.closed()));
        presets.put("marked", Review.always(marked));
        presets.put("nothing", Review.always(Set.of()));
        return presets;
    }

    /** What is shown of one part, moment by moment. */
    public record Row(String part, boolean during, List<Cell> cells) {}

    /** @param moment {@code after}, {@code later}, {@code closed} */
    public record Cell(String moment, boolean on) {}

    public void open() {
        getTest();
    }

    public String save() {
        getTest();
        QuizProfile profile = quizzes.profileOf(test);
        quizzes.define(test.slug(), profile.showing(ticked("after"), ticked("later"), ticked("closed")));
        marking.setBlind(test, blind());
        return "/quiz/test-review?faces-redirect=true&done=1&quiz=" + test.slug();
    }

    private Set<String> ticked(String moment) {
        String[] values = external.getRequestParameterValuesMap().get(moment);
        return values == null ? Set.of() : Arrays.stream(values).filter(QuizProfile.SHOWN::contains).collect(Collectors.toSet());
    }

    private Boolean blind() {
        return switch (String.valueOf(parameter("marking"))) {
            case "blind" -> true;
            case "open" -> false;
            default -> null;
        };
    }

    private String parameter(String name) {
        return external.getRequestParameterMap().get(name);
    }

    /** Read at first need: a post asks before its action runs. */
    public QuizSummary getTest() {
        if (test == null) {
            caller.require(INSTRUCTOR, ADMINISTRATOR);
            test = quizzes.view(String.valueOf(parameter("quiz")));
        }
        return test;
    }

    public List<Row> getRows() {
        return Stream.of(Part.values()).map(this::row).toList();
    }

    private Row row(Part part) {
        List<Cell> cells = Stream.of(Moment.AFTER, Moment.LATER, Moment.CLOSED)
                .map(moment -> new Cell(moment.name().toLowerCase(Locale.ROOT), shown().at(moment).contains(part)))
                .toList();
        return new Row(part.code(), shown().at(Moment.DURING).contains(part), cells);
    }

    private Review shown() {
        if (shown == null) {
            shown = getPreset() == null ? quizzes.profileOf(getTest()).review() : PRESETS.get(getPreset());
        }
        return shown;
    }

    public Set<String> getPresets() {
        return PRESETS.keySet();
    }

    /** Null: as it stands. */
    public String getPreset() {
        String preset = parameter("preset");
        return preset != null && PRESETS.containsKey(preset) ? preset : null;
    }

    /** {@code usual}, {@code blind} or {@code open}. */
    public String getMarking() {
        return marking.blind(getTest()).map(blind -> blind ? "blind" : "open").orElse("usual");
    }

    public boolean isBlindByDefault() {
        return marking.isBlindByDefault();
    }
}
