package vn.hocvuso.learning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.catalog.LessonHit;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.learning.Library;

/** Search across the lessons of all courses. */
@Path("lessons")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learning")
public class LessonSearchResource {
    @Inject
    private Library library;

    @Inject
    private Caller caller;

    @GET
    @Operation(summary = "Lessons in which every word typed begins a word, accents folded; titles first, with the words found marked")
    public Page<LessonHit> search(
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        boolean staff = !caller.scopeOf(Caller.Role.INSTRUCTOR, Caller.Role.ADMINISTRATOR).isEmpty();
        return library.search(caller.personId(), staff, q, new Page.Request(page, size));
    }
}
