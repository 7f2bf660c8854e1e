package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import vn.hocvuso.publishing.QuestionEditing;
import vn.hocvuso.publishing.QuestionFiles;
import vn.hocvuso.publishing.QuestionUnderstood;
import vn.hocvuso.publishing.WrittenQuestion;
import vn.hocvuso.questionbank.BankView;
import vn.hocvuso.questionbank.QuestionType;

/** One question written in the browser: its text, how it is read, and the version that comes of it. */
@Named("questionEditPage")
@RequestScoped
public class QuestionEditPage {
    @Inject
    QuestionEditing editing;

    @Inject
    QuestionFiles files;

    @Inject
    ExternalContext external;

    private WrittenQuestion written;
    private QuestionUnderstood look;
    private BankView bank;

    /** A question that is there is shown at once as it stands. */
    public void open() {
        if (getWritten().name() != null && look == null && given("text") == null) {
            look();
        }
    }

    public void look() {
        look = editing.look(getWritten());
    }

    public String save() {
        look();
        String name = editing.save(getWritten());
        return "/publishing/question?faces-redirect=true&done=1&bank=" + written.bank() + "&name=" + name;
    }

    /** As typed; else as it stands; else nothing yet, and the page gives an example of the type. */
    public WrittenQuestion getWritten() {
        if (written == null) {
            String number = given("number");
            String name = given("name");
            boolean typed = given("text") != null;
            written = name != null && !typed
                    ? editing.open(given("bank"), name)
                    : new WrittenQuestion(
                            String.valueOf(given("bank")), name, number == null || !number.matches("\\d{1,6}") ? 0 : Integer.parseInt(number),
                            typed ? given("as") : formOf(getType()), typed ? given("text").replace("\r\n", "\n") : null);
        }
        return written;
    }

    /** Gaps in a text are more than the short form can say. */
    private static String formOf(String type) {
        return type.equals(QuestionType.CLOZE.code()) ? "moodle-xml" : "gift";
    }

    public BankView getBank() {
        if (bank == null) {
            bank = files.bank(getWritten().bank());
        }
        return bank;
    }

    /** Null: nobody has asked. */
    public QuestionUnderstood getLook() {
        return look;
    }

    /** For the script that draws questions. */
    public String getFaces() {
        return "[" + look.shown().face().toJson().build() + "]";
    }

    public List<String> getTypes() {
        return Arrays.stream(QuestionType.values()).map(QuestionType::code).toList();
    }

    /** Of which an example is shown. */
    public String getType() {
        String type = given("type");
        return type != null && getTypes().contains(type) ? type : QuestionType.SINGLE.code();
    }

    private String given(String name) {
        String text = external.getRequestParameterMap().get(name);
        return text == null || text.isBlank() ? null : text;
    }
}
