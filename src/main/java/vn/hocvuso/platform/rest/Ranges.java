package vn.hocvuso.platform.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;

/**
 * Parts of files, for whatever resource says {@code Accept-Ranges: bytes} and answers with all of them. Without it a recording cannot
 * be jumped in, and some phones do not play it at all.
 */
@Provider
public class Ranges implements ContainerResponseFilter {
    private static final int UNSATISFIABLE = 416;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean whole = response.getStatus() == Response.Status.OK.getStatusCode() && "bytes".equals(response.getHeaderString("Accept-Ranges"));
        if (!whole || !request.getMethod().equals("GET") || !(response.getEntity() instanceof byte[] content) || !isOfThis(request, response)) {
            return;
        }
        ByteRange.of(request.getHeaderString("Range"), content.length).ifPresent(range -> {
            if (range.isThere()) {
                response.setStatus(Response.Status.PARTIAL_CONTENT.getStatusCode());
                response.getHeaders().putSingle("Content-Range", "bytes " + range.from() + "-" + range.to() + "/" + content.length);
                response.setEntity(Arrays.copyOfRange(content, range.from(), range.to() + 1));
            } else {
                response.setStatus(UNSATISFIABLE);
                response.getHeaders().putSingle("Content-Range", "bytes */" + content.length);
                response.setEntity(null);
            }
        });
    }

    /** A part of the file the player began with, or all of the one there is now. */
    private static boolean isOfThis(ContainerRequestContext request, ContainerResponseContext response) {
        String known = request.getHeaderString("If-Range");
        return known == null || known.equals(response.getHeaderString("ETag"));
    }
}
