package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.publishing.BankLine;
import vn.hocvuso.publishing.BankQuery;
import vn.hocvuso.publishing.BulkDone;
import vn.hocvuso.publishing.ManyQuestions;
import vn.hocvuso.publishing.QuestionDesk;
import vn.hocvuso.publishing.QuestionFiles;
import vn.hocvuso.questionbank.BankView;

/** Many questions of a bank at once: those a filter has found, without the ones that were unticked. */
@Named("questionBulkPage")
@RequestScoped
public class QuestionBulkPage {
    /** As many as may be changed at once. */
    private static final int SHOWN = 200;

    @Inject
    QuestionDesk desk;

    @Inject
    QuestionFiles files;

    @Inject
    ManyQuestions many;

    @Inject
    ExternalContext external;

    private BankView bank;
    private Page<BankLine> questions;
    private List<BulkDone> done;

    public void open() {
        getQuestions();
    }

    public String retag() {
        Typed typed = new Typed(external);
        many.retag(getBank().slug(), typed.ticked("names"), Set.copyOf(typed.codes("add")), Set.copyOf(typed.codes("drop")));
        return again("retagged");
    }

    public String move() {
        Typed typed = new Typed(external);
        many.move(getBank().slug(), typed.ticked("names"), typed.text("target"));
        return again("moved");
    }

    public String undo(UUID id) {
        many.undo(id);
        return again("undone");
    }

    private String again(String what) {
        return "/publishing/question-bulk?faces-redirect=true&slug=" + getBank().slug() + "&done=" + what;
    }

    /** What has just been done; null: nothing. */
    public String getDid() {
        String what = filter("done");
        return what != null && what.matches("[a-z-]{1,20}") ? what : null;
    }

    /** By the filters of the bank's page, those that are asked or will be. */
    public Page<BankLine> getQuestions() {
        if (questions == null) {
            String difficulty = filter("difficulty");
            BankQuery query = new BankQuery(
                    getBank().slug(), filter("q"), filter("tag"), filter("skill"),
                    difficulty == null || !difficulty.matches("[1-4]") ? null : Integer.valueOf(difficulty), filter("state"), null, null);
            questions = desk.list(query, new Page.Request(0, SHOWN));
        }
        return questions;
    }

    private String filter(String name) {
        String value = external.getRequestParameterMap().get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    public List<BulkDone> getDone() {
        if (done == null) {
            done = many.done(getBank().slug());
        }
        return done;
    }

    /** Where questions can go. */
    public List<BankView> getOthers() {
        return files.banks().stream().filter(other -> !other.slug().equals(getBank().slug())).toList();
    }

    /** What was typed, when the form comes back with a complaint. */
    public String typed(String field) {
        return external.getRequestParameterMap().getOrDefault(field, "");
    }

    /** Read at first need: a post asks before its action runs. */
    public BankView getBank() {
        if (bank == null) {
            bank = files.bank(String.valueOf(external.getRequestParameterMap().get("slug")));
        }
        return bank;
    }
}
