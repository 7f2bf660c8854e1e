package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import vn.hocvuso.publishing.QuestionDesk;
import vn.hocvuso.publishing.QuestionFiles;
import vn.hocvuso.questionbank.BankView;

/** Every question bank, and a form to open one. */
@Named("questionBanksPage")
@RequestScoped
public class QuestionBanksPage {
    @Inject
    QuestionFiles files;

    @Inject
    QuestionDesk desk;

    @Inject
    ExternalContext external;

    private List<BankView> banks;
    private Map<String, Integer> due;

    public void open() {
        banks = files.banks();
        due = desk.due();
    }

    public String define() {
        String slug = field("slug").strip();
        files.defineBank(slug, field("title"));
        return "/publishing/question-bank?faces-redirect=true&slug=" + slug;
    }

    private String field(String name) {
        return external.getRequestParameterMap().getOrDefault(name, "");
    }

    /** What was typed, when the form comes back with a mistake. */
    public String getSlug() {
        return field("slug");
    }

    public String getTitle() {
        return field("title");
    }

    /** Questions to be looked at again within a month. */
    public int due(String slug) {
        return due.getOrDefault(slug, 0);
    }

    public List<BankView> getBanks() {
        return banks;
    }
}
