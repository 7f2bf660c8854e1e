package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.publishing.BankLine;
import vn.hocvuso.publishing.BankQuery;
import vn.hocvuso.publishing.QuestionDesk;
import vn.hocvuso.publishing.QuestionFiles;
import vn.hocvuso.publishing.TestDraft;
import vn.hocvuso.publishing.TestDrafts;
import vn.hocvuso.questionbank.BankView;
import vn.hocvuso.quiz.QuizProfile.Fixed;

/** Questions of a bank with a tick for each that a test being made asks; a page of them at a time. */
@Named("testQuestionsPage")
@RequestScoped
public class TestQuestionsPage {
    private static final int SHOWN = 50;
    private static final List<String> FILTERS = List.of("q", "tag", "skill", "difficulty");

    @Inject
    TestDrafts tests;

    @Inject
    QuestionFiles files;

    @Inject
    QuestionDesk desk;

    @Inject
    ExternalContext external;

    private TestDraft test;
    private Page<BankLine> list;
    private Collection<BankView> banks;
    private Set<String> picked;

    public void open() {
        getTest();
    }

    public String save() {
        Typed typed = new Typed(external);
        tests.pick(course(), slug(), typed.text("revision"), getBank(), typed.ticked("shown"), typed.ticked("picked"));
        StringBuilder back = new StringBuilder("/publishing/test-questions?faces-redirect=true&saved=yes&slug=" + course() + "&test=" + slug() + "&bank=" + getBank() + "&page=" + page());
        FILTERS.stream().filter(name -> parameter(name) != null).forEach(name ->
                back.append('&').append(name).append('=').append(URLEncoder.encode(parameter(name), StandardCharsets.UTF_8)));
        return back.toString();
    }

    /** Read at first need: a post asks before its action runs. */
    public TestDraft getTest() {
        if (test == null) {
            test = tests.of(course(), slug());
        }
        return test;
    }

    public boolean isPicked(BankLine line) {
        if (picked == null) {
            picked = getTest().profile().fixed().stream().filter(one -> one.bank().equals(getBank())).map(Fixed::name).collect(Collectors.toSet());
        }
        return picked.contains(line.name());
    }

    public Page<BankLine> getList() {
        if (list == null && !getBank().isEmpty()) {
            String difficulty = parameter("difficulty");
            BankQuery query = new BankQuery(
                    getBank(), parameter("q"), parameter("tag"), parameter("skill"),
                    difficulty != null && difficulty.matches("[1-4]") ? Integer.valueOf(difficulty) : null, null, null, null);
            list = desk.list(query, new Page.Request(page(), SHOWN));
        }
        return list;
    }

    public Collection<BankView> getBanks() {
        if (banks == null) {
            banks = files.banks();
        }
        return banks;
    }

    /** The one asked for; else the course's own; else the first there is; empty: there is none. */
    public String getBank() {
        String bank = parameter("bank");
        return bank != null
                ? bank
                : getBanks().stream().map(BankView::slug).filter(course()::equals).findFirst()
                        .orElseGet(() -> getBanks().stream().map(BankView::slug).findFirst().orElse(""));
    }

    public List<String> getTags() {
        return getBank().isEmpty() ? List.of() : desk.tags(getBank(), false);
    }

    public List<String> getSkills() {
        return getBank().isEmpty() ? List.of() : desk.tags(getBank(), true);
    }

    public List<String> getLevels() {
        return List.of("1", "2", "3", "4");
    }

    private int page() {
        String page = parameter("page");
        return page != null && page.matches("\\d{1,5}") ? Integer.parseInt(page) : 0;
    }

    private String parameter(String name) {
        String value = external.getRequestParameterMap().get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private String course() {
        return String.valueOf(external.getRequestParameterMap().get("slug"));
    }

    private String slug() {
        return String.valueOf(external.getRequestParameterMap().get("test"));
    }
}
