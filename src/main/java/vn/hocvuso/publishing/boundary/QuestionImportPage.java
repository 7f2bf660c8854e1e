package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.imports.ImportView;
import vn.hocvuso.imports.ImportView.RowError;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.publishing.QuestionFiles;
import vn.hocvuso.publishing.QuestionPreview;

/** A file of questions before it is stored: what it would do, what is wrong on which line, how its questions will look. */
@Named("questionImportPage")
@RequestScoped
public class QuestionImportPage {
    /** Rows shown; all of them are in the errors of the job once the file is handed in. */
    private static final int MOST_ERRORS = 100;

    private static final JsonProvider JSON = JsonProvider.provider();

    @Inject
    QuestionFiles files;

    @Inject
    ExternalContext external;

    private QuestionPreview preview;

    public void open() {
        getPreview();
    }

    public String carryOut(boolean skip) {
        String bank = getPreview().bank();
        ImportView done = files.carryOut(uuid(), skip, external.getRequestParameterMap().containsKey("draft"));
        return "/publishing/question-bank?faces-redirect=true&slug=" + bank + "&job=" + done.id();
    }

    private UUID uuid() {
        try {
            return UUID.fromString(String.valueOf(getId()));
        } catch (IllegalArgumentException e) {
            throw new NotFound("upload " + getId());
        }
    }

    /** Read at first need: a post asks before its action runs. */
    public QuestionPreview getPreview() {
        if (preview == null) {
            preview = files.preview(uuid());
        }
        return preview;
    }

    public List<RowError> getErrors() {
        return getPreview().errors().subList(0, Math.min(MOST_ERRORS, preview.errors().size()));
    }

    /** Faces for the script that draws questions, in the order of the list. */
    public String getFaces() {
        JsonArrayBuilder faces = JSON.createArrayBuilder();
        getPreview().shown().forEach(shown -> faces.add(shown.face().toJson()));
        return faces.build().toString();
    }

    /** From the address, or from the form that came back. */
    public String getId() {
        return external.getRequestParameterMap().get("id");
    }
}
