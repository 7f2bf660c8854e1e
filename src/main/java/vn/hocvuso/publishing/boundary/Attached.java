package vn.hocvuso.publishing.boundary;

import jakarta.ws.rs.core.Response;
import vn.hocvuso.publishing.QuestionFile;

/** A file to be saved; keys are in it, so nobody keeps a copy on the way. */
final class Attached {
    private Attached() {}

    static Response of(QuestionFile file) {
        return Response.ok(file.bytes(), file.contentType())
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }
}
