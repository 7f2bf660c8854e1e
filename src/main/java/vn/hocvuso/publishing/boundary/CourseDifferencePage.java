package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.catalog.EditionView;
import vn.hocvuso.publishing.CourseDrafts;
import vn.hocvuso.publishing.DraftCard;
import vn.hocvuso.publishing.DraftPublishing;
import vn.hocvuso.publishing.FileDifference;

/** Two states of a course side by side: versions, and the draft. */
@Named("courseDifferencePage")
@RequestScoped
public class CourseDifferencePage {
    @Inject
    DraftPublishing publishing;

    @Inject
    CourseDrafts drafts;

    @Inject
    ExternalContext external;

    private DraftCard card;
    private List<EditionView> editions;
    private List<FileDifference> differences;

    public void open() {
        String slug = String.valueOf(external.getRequestParameterMap().get("slug"));
        card = drafts.outline(slug).card();
        editions = publishing.editions(slug);
        differences = publishing.differences(slug, getFrom(), getTo());
    }

    /** 0: the version the draft began from. */
    public int getFrom() {
        return number("from");
    }

    /** 0: the draft. */
    public int getTo() {
        return number("to");
    }

    private int number(String name) {
        String value = external.getRequestParameterMap().get(name);
        return value != null && value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
    }

    public DraftCard getCard() {
        return card;
    }

    public List<EditionView> getEditions() {
        return editions;
    }

    public List<FileDifference> getDifferences() {
        return differences;
    }
}
