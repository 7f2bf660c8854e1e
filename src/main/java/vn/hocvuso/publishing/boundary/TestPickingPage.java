package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.publishing.BankLine;
import vn.hocvuso.publishing.BankQuery;
import vn.hocvuso.publishing.QuestionFiles;
import vn.hocvuso.publishing.TestPicking;
import vn.hocvuso.publishing.TestPicking.Picked;
import vn.hocvuso.questionbank.BankView;
import vn.hocvuso.quiz.QuizSummary;
import vn.hocvuso.quiz.Quizzes;

/** Questions of a bank with a tick for each that a test asks; a page of them at a time. */
@Named("testPickingPage")
@RequestScoped
public class TestPickingPage {
    private static final int SHOWN = 50;

    @Inject
    TestPicking picking;

    @Inject
    Quizzes quizzes;

    @Inject
    QuestionFiles files;

    @Inject
    ExternalContext external;

    private QuizSummary test;
    private Picked picked;
    private Page<BankLine> list;

    public void open() {
        getPicked();
    }

    public String save() {
        picking.pick(getTest().slug(), getBank(), values("shown"), values("picked"));
        String q = parameter("q") == null ? "" : "&q=" + URLEncoder.encode(parameter("q"), StandardCharsets.UTF_8);
        return "/publishing/test-picking?faces-redirect=true&done=1&quiz=" + getTest().slug() + "&bank=" + getBank() + "&page=" + page() + q;
    }

    /** Read at first need: a post asks before its action runs. */
    public QuizSummary getTest() {
        if (test == null) {
            test = quizzes.view(String.valueOf(parameter("quiz")));
        }
        return test;
    }

    public Picked getPicked() {
        if (picked == null) {
            picked = picking.of(getTest().slug(), getBank());
        }
        return picked;
    }

    public boolean isPicked(BankLine line) {
        return getPicked().names().contains(line.name());
    }

    public Page<BankLine> getList() {
        if (list == null) {
            BankQuery query = new BankQuery(getBank(), parameter("q"), null, null, null, null, null, null);
            list = picking.list(query, new Page.Request(page(), SHOWN));
        }
        return list;
    }

    public Collection<BankView> getBanks() {
        return files.banks();
    }

    /** The one asked for; else the first there is. */
    public String getBank() {
        String bank = parameter("bank");
        return bank != null ? bank : getBanks().stream().map(BankView::slug).findFirst().orElse("");
    }

    private int page() {
        String page = parameter("page");
        return page != null && page.matches("\\d{1,5}") ? Integer.parseInt(page) : 0;
    }

    private String parameter(String name) {
        String value = external.getRequestParameterMap().get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private List<String> values(String name) {
        String[] given = external.getRequestParameterValuesMap().get(name);
        return given == null ? List.of() : List.of(given);
    }
}
