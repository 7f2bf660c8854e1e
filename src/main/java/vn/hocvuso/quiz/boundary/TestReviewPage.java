package vn.hocvuso.quiz.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.quiz.Marking;
import vn.hocvuso.quiz.QuizProfile;
import vn.hocvuso.quiz.QuizSummary;
import vn.hocvuso.quiz.Quizzes;
import vn.hocvuso.quiz.ReviewPreset;

/** What a test shows of itself, and when; and whether its essays are marked blind. */
@Named("testReviewPage")
@RequestScoped
public class TestReviewPage {
    /** In the order of the columns. */
    private static final List<String> MOMENTS = List.of("after", "later", "closed");

    @Inject
    Quizzes quizzes;

    @Inject
    Marking marking;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    private QuizSummary test;
    private QuizProfile profile;

    /** What is shown of one part, moment by moment. */
    public record Row(String part, boolean during, List<Cell> cells) {}

    /** @param moment {@code after}, {@code later}, {@code closed} */
    public record Cell(String moment, boolean on) {}

    public void open() {
        getTest();
    }

    public String save() {
        getTest();
        quizzes.define(test.slug(), quizzes.profileOf(test).showing(ticked("after"), ticked("later"), ticked("closed")));
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
        return Stream.of("answer", "correctness", "marks", "feedback", "key").map(this::row).toList();
    }

    private Row row(String part) {
        return new Row(part, shown("during").contains(part), MOMENTS.stream().map(moment -> new Cell(moment, shown(moment).contains(part))).toList());
    }

    private Set<String> shown(String moment) {
        if (profile == null) {
            profile = quizzes.profileOf(getTest());
        }
        return ReviewPreset.named(getPreset()).map(preset -> preset.shown(moment)).orElseGet(() -> profile.shown(moment));
    }

    public List<String> getPresets() {
        return Stream.of(ReviewPreset.values()).map(ReviewPreset::code).toList();
    }

    /** Null: as it stands. */
    public String getPreset() {
        String preset = parameter("preset");
        return ReviewPreset.named(preset).isPresent() ? preset : null;
    }

    /** {@code usual}, {@code blind} or {@code open}. */
    public String getMarking() {
        return marking.blind(getTest()).map(blind -> blind ? "blind" : "open").orElse("usual");
    }

    public boolean isBlindByDefault() {
        return marking.isBlindByDefault();
    }
}
