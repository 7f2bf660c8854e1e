package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.hocvuso.publishing.CourseDrafts;
import vn.hocvuso.publishing.DraftOutline;
import vn.hocvuso.publishing.QuestionFiles;
import vn.hocvuso.publishing.TestTyping;
import vn.hocvuso.publishing.TypedTest;
import vn.hocvuso.questionbank.BankView;
import vn.hocvuso.quiz.QuizPreset;

/** A test on paper typed in one go: the text, how it is understood, and the test that comes of it. */
@Named("testTypingPage")
@RequestScoped
public class TestTypingPage {
    /** Stands for the course's own bank, which may not be there yet. */
    private static final String OWN = "own";

    private static final JsonProvider JSON = JsonProvider.provider();

    @Inject
    TestTyping typing;

    @Inject
    CourseDrafts courses;

    @Inject
    QuestionFiles files;

    @Inject
    ExternalContext external;

    private DraftOutline draft;
    private TypedTest look;

    public void open() {
        getDraft();
    }

    /** Shows how the text is understood; writes nothing. */
    public void look() {
        look = typing.look(slug(), bank(), typed("text"));
    }

    public String make() {
        look();
        String test = typing.make(slug(), bank(), typed("title"), getPreset(), typed("text"));
        return "/publishing/test-draft?faces-redirect=true&slug=" + slug() + "&test=" + test;
    }

    /** Read at first need: a post asks before its action runs. */
    public DraftOutline getDraft() {
        if (draft == null) {
            draft = courses.outline(slug());
        }
        return draft;
    }

    /** Null: nobody has asked. */
    public TypedTest getLook() {
        return look;
    }

    /** Faces for the script that draws questions, in the order of the list. */
    public String getFaces() {
        JsonArrayBuilder faces = JSON.createArrayBuilder();
        look.shown().forEach(shown -> faces.add(shown.face().toJson()));
        return faces.build().toString();
    }

    /** Other banks than the course's own. */
    public Collection<BankView> getBanks() {
        return files.banks().stream().filter(bank -> !bank.slug().equals(slug())).toList();
    }

    public String getBank() {
        return external.getRequestParameterMap().getOrDefault("bank", OWN);
    }

    private String bank() {
        return getBank().equals(OWN) ? null : getBank();
    }

    public List<String> getPresets() {
        return Stream.of(QuizPreset.PAPER, QuizPreset.COURSE, QuizPreset.FINAL, QuizPreset.PRACTICE, QuizPreset.PLACEMENT).map(QuizPreset::code).toList();
    }

    public String getPreset() {
        return external.getRequestParameterMap().getOrDefault("preset", QuizPreset.PAPER.code());
    }

    public String typed(String field) {
        return external.getRequestParameterMap().getOrDefault(field, "");
    }

    private String slug() {
        return String.valueOf(external.getRequestParameterMap().get("slug"));
    }
}
