package vn.hocvuso.quiz.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.personnel.PeopleSeen;
import vn.hocvuso.questionbank.KeyWords;
import vn.hocvuso.questionbank.NewKey;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.StoredQuestion;
import vn.hocvuso.quiz.RegradeChange;
import vn.hocvuso.quiz.RegradeView;
import vn.hocvuso.quiz.Regrading;

/** One regrade: what it would do or has done, to whom, and the button that puts it in force. */
@Named("regradePage")
@RequestScoped
public class RegradePage {
    private static final int SHOWN = 50;
    private static final List<String> EFFECTS = List.of("pass", "fail", "none");

    @Inject
    Regrading regrading;

    @Inject
    Questions questions;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    @Inject
    Event<PeopleSeen> seen;

    private RegradeView regrade;
    private Page<RegradeChange> changes;

    public void open(int page) {
        Caller.Scope scope = caller.require(INSTRUCTOR, ADMINISTRATOR);
        if (!getRegrade().isUnderWay()) {
            changes = regrading.changes(regrade.id(), getEffect(), new Page.Request(page, SHOWN), scope);
            seen.fire(PeopleSeen.list("regraded", null, changes, getEffect()));
        }
    }

    public String apply() {
        caller.requireWhole(INSTRUCTOR, ADMINISTRATOR);
        return "/quiz/regrade?faces-redirect=true&done=1&id=" + regrading.apply(id(), caller.serviceNumber()).id();
    }

    /** Read at first need: a post asks before its action runs. */
    public RegradeView getRegrade() {
        if (regrade == null) {
            caller.require(INSTRUCTOR, ADMINISTRATOR);
            regrade = regrading.view(id());
        }
        return regrade;
    }

    public StoredQuestion getQuestion() {
        return questions.version(questions.versionOf(getRegrade().bank(), regrade.question(), regrade.number()));
    }

    /** The right answers by the ruling, in words. */
    public List<String> getAnswers() {
        StoredQuestion question = getQuestion();
        return regrade.answers().stream()
                .map(answer -> KeyWords.of(NewKey.of(question.rule(), questions.response(question, answer))))
                .map(words -> KeyForm.plain(String.join("; ", words)))
                .toList();
    }

    /** Null while it is being counted. */
    public Page<RegradeChange> getChanges() {
        return changes;
    }

    /** Whether the reader answers for everybody it reaches. */
    public boolean isMayApply() {
        return caller.scopeOf(INSTRUCTOR, ADMINISTRATOR).whole();
    }

    public List<String> getEffects() {
        return EFFECTS;
    }

    public String getEffect() {
        String effect = external.getRequestParameterMap().get("effect");
        return effect != null && EFFECTS.contains(effect) ? effect : null;
    }

    private UUID id() {
        return RegradesResource.id(String.valueOf(external.getRequestParameterMap().get("id")));
    }
}
