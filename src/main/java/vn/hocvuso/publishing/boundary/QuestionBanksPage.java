package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.publishing.QuestionFiles;
import vn.hocvuso.questionbank.BankView;

/** Every question bank, and a form to open one. */
@Named("questionBanksPage")
@RequestScoped
public class QuestionBanksPage {
    @Inject
    QuestionFiles files;

    @Inject
    ExternalContext external;

    private List<BankView> banks;

    public void open() {
        banks = files.banks();
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

    public List<BankView> getBanks() {
        return banks;
    }
}
