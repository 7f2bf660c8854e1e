package vn.hocvuso.platform.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Nothing leaves the API as an HTML page or a stack trace. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    @Inject
    Problems problems;

    @Override
    public Response toResponse(Throwable thrown) {
        return problems.of(thrown);
    }
}
