package vn.hocvuso.publishing.boundary;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import vn.hocvuso.publishing.ContentReport.Finding;
import vn.hocvuso.publishing.LessonPreview;

/** A preview as the API answers it; {@code checks} are questions by name in the shape a test asks them. */
public record PreviewAnswer(String html, int minutes, List<Finding> errors, List<Finding> warnings, JsonObject checks) {
    private static final JsonProvider JSON = JsonProvider.provider();

    static PreviewAnswer of(LessonPreview preview) {
        JsonObjectBuilder checks = JSON.createObjectBuilder();
        preview.checks().forEach((name, face) -> checks.add(name, face.toJson()));
        return new PreviewAnswer(preview.html(), preview.minutes(), preview.errors(), preview.warnings(), checks.build());
    }
}
