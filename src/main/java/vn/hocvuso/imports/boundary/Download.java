package vn.hocvuso.imports.boundary;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** A file on its way out, under a name without accents. */
final class Download {
    private Download() {}

    static Response of(String name, String format, StreamingOutput content) {
        return Response.ok(content)
                .type(format.equals("xlsx") ? ImportsResource.XLSX : "text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "." + format + "\"")
                .build();
    }
}
