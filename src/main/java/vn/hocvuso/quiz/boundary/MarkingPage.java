package vn.hocvuso.quiz.boundary;

import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.AnswerNumber;
import vn.hocvuso.quiz.Marking;
import vn.hocvuso.quiz.MarkingSheet;

/** One essay beside its rubric, and the mark for it, in per cent of the question. */
@Named("markingPage")
@RequestScoped
public class MarkingPage {
    @Inject
    Marking marking;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    private MarkingSheet sheet;

    public void open() {
        getSheet();
    }

    public String mark() {
        BigDecimal percent = AnswerNumber.parse(String.valueOf(text("percent"))).orElse(BigDecimal.valueOf(-1));
        boolean fits = percent.signum() >= 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0 && percent.stripTrailingZeros().scale() <= 1;
        new Refused.Checks().that(fits, "percent", "out-of-range", 0, 100).orRefuse();
        marking.mark(attempt(), slot(), percent.movePointRight(1).intValue(), text("note"), caller.serviceNumber(), caller.require(INSTRUCTOR));
        return "/quiz/markings?faces-redirect=true&done=1";
    }

    /** Read at first need: a post asks before its action runs. */
    public MarkingSheet getSheet() {
        if (sheet == null) {
            sheet = marking.sheet(attempt(), slot(), caller.require(INSTRUCTOR));
        }
        return sheet;
    }

    public BigDecimal percent(Integer points) {
        return points == null ? null : BigDecimal.valueOf(points, 1);
    }

    private UUID attempt() {
        return RegradesResource.id(String.valueOf(text("attempt")));
    }

    private int slot() {
        String slot = String.valueOf(text("slot"));
        return slot.matches("\\d{1,4}") ? Integer.parseInt(slot) : 0;
    }

    private String text(String name) {
        return external.getRequestParameterMap().get(name);
    }
}
