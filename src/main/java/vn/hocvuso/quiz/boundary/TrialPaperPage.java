package vn.hocvuso.quiz.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.quiz.TrialPaper;
import vn.hocvuso.quiz.TrialPapers;

/** One paper of a test as it might be drawn; another at the next number. */
@Named("trialPaperPage")
@RequestScoped
public class TrialPaperPage {
    @Inject
    TrialPapers papers;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    private TrialPaper paper;

    public void open() {
        caller.require(INSTRUCTOR, ADMINISTRATOR);
        paper = papers.draw(String.valueOf(external.getRequestParameterMap().get("quiz")), getNumber());
    }

    public TrialPaper getPaper() {
        return paper;
    }

    /** Which of the papers, from 1. */
    public int getNumber() {
        String number = external.getRequestParameterMap().get("paper");
        return number != null && number.matches("\\d{1,4}") ? Math.max(1, Integer.parseInt(number)) : 1;
    }
}
