package vn.hocvuso.quiz.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.quiz.AnswerFigure;
import vn.hocvuso.quiz.QuestionFigure;
import vn.hocvuso.quiz.QuizStatistics;
import vn.hocvuso.quiz.Statistics;
import vn.hocvuso.quiz.rule.TestFigures;

/** What attempts tell of a test: its figures with what each means, its questions, and the answers to one of them. */
@Named("statisticsPage")
@RequestScoped
public class StatisticsPage {
    @Inject
    Statistics statistics;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    private QuizStatistics view;

    /** A figure of the test: {@code value} is null where it cannot be told; {@code percent}: of the paper, or already one. */
    public record Figure(String name, BigDecimal value, boolean percent) {}

    public void open() {
        getView();
    }

    public String recount() {
        caller.require(INSTRUCTOR, ADMINISTRATOR);
        statistics.recount(getView().quiz(), of());
        return "/quiz/statistics?faces-redirect=true&quiz=" + getView().quiz() + "&attempts=" + of();
    }

    /** Read at first need: a post asks before its action runs. */
    public QuizStatistics getView() {
        if (view == null) {
            caller.require(INSTRUCTOR, ADMINISTRATOR);
            String slug = external.getRequestParameterMap().get("quiz");
            if (slug == null) {
                throw new NotFound("quiz");
            }
            view = statistics.view(slug, of());
        }
        return view;
    }

    private String of() {
        return "first".equals(external.getRequestParameterMap().get("attempts")) ? "first" : "all";
    }

    /** Of the whole test, in the order they are read; points as a share of the paper. */
    public List<Figure> getFigures() {
        TestFigures test = view.test();
        List<Figure> figures = new ArrayList<>();
        figures.add(share("mean", test.mean(), test));
        figures.add(share("median", test.median(), test));
        figures.add(share("sd", test.sd(), test));
        figures.add(new Figure("skewness", rounded(test.skewness(), 2), false));
        figures.add(new Figure("kurtosis", rounded(test.kurtosis(), 2), false));
        figures.add(new Figure("alpha", rounded(test.alpha(), 1), true));
        figures.add(new Figure("error-ratio", rounded(test.errorRatio(), 1), true));
        figures.add(share("standard-error", test.standardError(), test));
        return figures;
    }

    private static Figure share(String name, Double points, TestFigures test) {
        return new Figure(name, points == null || test.full() == 0 ? null : percent(points / test.full()), true);
    }

    /** The question whose answers are shown; null: none. */
    public QuestionFigure getChosen() {
        String version = external.getRequestParameterMap().get("question");
        return version == null || view.questions() == null
                ? null
                : view.questions().stream().filter(one -> one.version().toString().equals(version)).findFirst().orElse(null);
    }

    public List<AnswerFigure> getAnswers() {
        return statistics.answers(view.quiz(), of(), getChosen().version());
    }

    /** @param share 0 to 1, or null */
    public static BigDecimal percent(Double share) {
        return share == null ? null : rounded(share * 100, 1);
    }

    public static BigDecimal rounded(Double value, int decimals) {
        return value == null ? null : BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Of a figure that is a percentage already. */
    public BigDecimal one(Double percent) {
        return rounded(percent, 1);
    }

    public BigDecimal shareOf(long times) {
        long all = getChosen().figures().attempts();
        return all == 0 ? null : rounded(100.0 * times / all, 1);
    }
}
