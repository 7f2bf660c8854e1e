package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.publishing.FormerText;
import vn.hocvuso.publishing.QuestionDesk;
import vn.hocvuso.publishing.QuestionFiles;
import vn.hocvuso.publishing.TestDraft;
import vn.hocvuso.publishing.TestDrafts;
import vn.hocvuso.questionbank.BankView;
import vn.hocvuso.quiz.QuizProfile;
import vn.hocvuso.quiz.QuizProfile.Fixed;
import vn.hocvuso.quiz.ReviewPreset;
import vn.hocvuso.quiz.TrialPaper;

/** A test being made: its terms, its questions, its draws, what it shows when, and a paper to try. */
@Named("testDraftPage")
@RequestScoped
public class TestDraftPage {
    private static final List<String> MOMENTS = List.of("after", "later", "closed");
    private static final List<String> PARTS = List.of("answer", "correctness", "marks", "feedback", "key");

    @Inject
    TestDrafts tests;

    @Inject
    QuestionFiles files;

    @Inject
    QuestionDesk desk;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "hocvuso.quiz.grace-seconds", defaultValue = "30")
    int graceSeconds;

    @Inject
    ExternalContext external;

    private TestDraft test;
    private Collection<BankView> banks;
    private List<FormerText> former;

    /** What is shown of one part, moment by moment. */
    public record Row(String part, List<Cell> cells) {}

    public record Cell(String moment, boolean on) {}

    public void open() {
        getTest();
    }

    public String say() {
        Typed typed = new Typed(external);
        tests.say(course(), slug(), typed.text("revision"), TermsForm.said(typed, clock.getZone()));
        return again("terms");
    }

    public String show() {
        tests.show(course(), slug(), new Typed(external).text("revision"), ticked("after"), ticked("later"), ticked("closed"));
        return again("review");
    }

    private Set<String> ticked(String moment) {
        return new Typed(external).ticked(moment).stream().filter(QuizProfile.SHOWN::contains).collect(Collectors.toSet());
    }

    public String draw() {
        tests.draw(course(), slug(), new Typed(external).text("revision"), DrawForm.lines(DrawForm.sent(external.getRequestParameterValuesMap())));
        return again("draws");
    }

    /** @param by −1: one place up; 1: one place down; 0: out */
    public String move(int at, int by) {
        List<Fixed> asked = weighed();
        if (by == 0) {
            asked.remove(at);
        } else if (at + by >= 0 && at + by < asked.size()) {
            Collections.swap(asked, at, at + by);
        }
        tests.ask(course(), slug(), new Typed(external).text("revision"), asked);
        return again("questions");
    }

    public String weigh() {
        tests.ask(course(), slug(), new Typed(external).text("revision"), weighed());
        return again("questions");
    }

    /** The fixed questions with the points that were typed. */
    private List<Fixed> weighed() {
        Typed typed = new Typed(external);
        List<Fixed> asked = new ArrayList<>();
        for (Fixed one : getTest().profile().fixed()) {
            asked.add(new Fixed(one.bank(), one.name(), DrawForm.weight(typed.text("worth." + asked.size()))));
        }
        return asked;
    }

    /** As it stands in the field. */
    public String points(int at) {
        return typed("worth." + at, DrawForm.said(getTest().profile().fixed().get(at).weight()));
    }

    public String drop() {
        boolean standing = getTest().standing();
        tests.drop(course(), slug(), new Typed(external).text("revision"));
        return standing ? again("dropped") : "/publishing/course-tests?faces-redirect=true&slug=" + course();
    }

    private String again(String saved) {
        return "/publishing/test-draft?faces-redirect=true&slug=" + course() + "&test=" + slug() + "&saved=" + saved;
    }

    /** Read at first need: a post asks before its action runs. */
    public TestDraft getTest() {
        if (test == null) {
            test = tests.of(course(), slug());
        }
        return test;
    }

    public List<DrawForm.Row> getDraws() {
        boolean sent = external.getRequestParameterMap().containsKey("bank.0");
        return sent ? DrawForm.sent(external.getRequestParameterValuesMap()) : DrawForm.of(getTest().profile().draw(), getUsualBank());
    }

    /** How many the line may take; null: it is no line yet. */
    public Integer found(int line) {
        return line < getTest().found().size() ? getTest().found().get(line) : null;
    }

    public boolean isLacking(int line) {
        return found(line) < getTest().profile().draw().get(line).count();
    }

    public Collection<BankView> getBanks() {
        if (banks == null) {
            banks = files.banks();
        }
        return banks;
    }

    /** The course's own; while it has none, the first there is. */
    public String getUsualBank() {
        return getBanks().stream().map(BankView::slug).filter(course()::equals).findFirst()
                .orElseGet(() -> getBanks().stream().map(BankView::slug).findFirst().orElse(""));
    }

    public List<String> getTags() {
        return carried(false);
    }

    public List<String> getSkills() {
        return carried(true);
    }

    private List<String> carried(boolean skills) {
        return Stream.concat(Stream.of(getUsualBank()), getTest().profile().draw().stream().map(line -> line.from().bank()))
                .distinct()
                .filter(bank -> getBanks().stream().anyMatch(one -> one.slug().equals(bank)))
                .flatMap(bank -> desk.tags(bank, skills).stream())
                .distinct()
                .sorted()
                .toList();
    }

    public List<String> getLevels() {
        return List.of("1", "2", "3", "4");
    }

    public List<String> getKinds() {
        return List.of("check", "course", "final");
    }

    public List<String> getGradings() {
        return List.of("best", "last", "first", "average");
    }

    public List<Row> getRows() {
        return PARTS.stream().map(part -> new Row(part, MOMENTS.stream().map(moment -> new Cell(moment, shown(moment).contains(part))).toList())).toList();
    }

    private Set<String> shown(String moment) {
        return ReviewPreset.named(getPreset()).map(preset -> preset.shown(moment)).orElseGet(() -> getTest().profile().shown(moment));
    }

    public List<String> getPresets() {
        return Stream.of(ReviewPreset.values()).map(ReviewPreset::code).toList();
    }

    /** Of what is shown, filled in and not saved; null: as it stands. */
    public String getPreset() {
        String preset = external.getRequestParameterMap().get("preset");
        return ReviewPreset.named(preset).isPresent() ? preset : null;
    }

    /** Which of the papers to try, from 1; null: none is asked for. */
    public Integer getNumber() {
        String number = external.getRequestParameterMap().get("paper");
        return number != null && number.matches("\\d{1,4}") ? Integer.valueOf(number) : null;
    }

    public List<TrialPaper.Question> getTrial() {
        return tests.trial(course(), slug(), getNumber());
    }

    public List<FormerText> getFormer() {
        if (former == null) {
            former = tests.former(course(), slug());
        }
        return former;
    }

    /** Where a test says nothing. */
    public int getGraceSeconds() {
        return graceSeconds;
    }

    /** What was typed, when the form comes back with a complaint; else what is stored. */
    public String typed(String field, Object stored) {
        return external.getRequestParameterMap().getOrDefault(field, stored == null ? "" : String.valueOf(stored));
    }

    public boolean isShuffled() {
        return external.getRequestParameterMap().containsKey("passPercent")
                ? external.getRequestParameterMap().containsKey("shuffled")
                : getTest().profile().shuffled();
    }

    /** As the field for it takes it. */
    public String minute(Instant moment) {
        return TermsForm.minute(moment, clock.getZone());
    }

    /** What has just been saved; null: nothing. */
    public String getSaved() {
        return external.getRequestParameterMap().get("saved");
    }

    private String course() {
        return String.valueOf(external.getRequestParameterMap().get("slug"));
    }

    private String slug() {
        return String.valueOf(external.getRequestParameterMap().get("test"));
    }
}
