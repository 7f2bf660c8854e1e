package vn.hocvuso.platform.rest;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.platform.text.Languages;
import vn.hocvuso.platform.text.Texts;

/** Turns whatever was thrown into one problem; the only place that knows status, code and sentence together. */
@ApplicationScoped
public class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    /** What PostgreSQL says of a text with a NUL in it, and of a day beyond its calendar: nothing that anybody types. */
    private static final Set<String> NEVER_STORED = Set.of("22021", "22008");

    @Inject
    HttpServletRequest request;

    public Response of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused(refused);
            }
            if (cause instanceof NotFound) {
                return write(404, "not-found", List.of(), null, cause.getMessage());
            }
            if (cause instanceof OptimisticLockException) {
                return write(409, "stale-version", List.of(), null);
            }
            if (cause instanceof SQLException said && NEVER_STORED.contains(String.valueOf(said.getSQLState()))) {
                return refused(new Refused(Refused.Kind.MALFORMED, "malformed"));
            }
            if (cause instanceof WebApplicationException web) {
                return ofWeb(web);
            }
        }
        return unexpected(thrown);
    }

    private Response refused(Refused refused) {
        LOG.info(() -> request.getMethod() + " " + request.getRequestURI() + " refused: " + refused.code());
        List<Problem.FieldError> errors = refused.fields().stream()
                .map(field -> new Problem.FieldError(field.name(), field.code(), Texts.sentence(locale(), field)))
                .toList();
        Response response = write(refused.kind().status(), refused.code(), errors, null, refused.parameters().toArray());
        if (refused.kind() == Refused.Kind.TOO_MANY && !refused.parameters().isEmpty()) {
            return Response.fromResponse(response).header("Retry-After", refused.parameters().get(0)).build();
        }
        return response;
    }

    /** What JAX-RS itself refuses: no such path, wrong method, unsupported media type, an unreadable parameter. */
    private Response ofWeb(WebApplicationException web) {
        Response original = web.getResponse();
        int status = original.getStatus();
        if (status >= 500) {
            return unexpected(web);
        }
        if (web.getClass().getSimpleName().equals("QueryParamException")) {
            return write(422, "wrong-shape", List.of(), null); // JAX-RS would call ?page=x a missing page
        }
        String code = switch (status) {
            case 400 -> "malformed";
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 415 -> "unsupported-media-type";
            default -> "refused";
        };
        Response problem = write(status, code, List.of(), null, request.getRequestURI());
        String allow = original.getHeaderString("Allow");
        return allow == null ? problem : Response.fromResponse(problem).header("Allow", allow).build();
    }

    private Response unexpected(Throwable thrown) {
        Throwable cause = thrown instanceof EJBException || thrown instanceof RollbackException ? thrown.getCause() : thrown;
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, "Error " + id + " in " + request.getMethod() + " " + request.getRequestURI(), cause == null ? thrown : cause);
        return write(500, "unexpected", List.of(), id, id);
    }

    private Response write(int status, String code, List<Problem.FieldError> errors, String id, Object... parameters) {
        String detail = Texts.sentence(locale(), code, parameters);
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .entity(new Problem("/problems/" + code, code, status, detail, errors, id))
                .build();
    }

    private Locale locale() {
        return Languages.of(request);
    }
}
