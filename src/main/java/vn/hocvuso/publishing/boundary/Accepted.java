package vn.hocvuso.publishing.boundary;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import vn.hocvuso.imports.ImportView;

/** The answer to a file handed in: as with the bulk imports, only that the job is over already. */
final class Accepted {
    private Accepted() {}

    static Response of(ImportView job) {
        return Response.accepted(job).location(URI.create("/api/v1/imports/" + job.id())).build();
    }
}
