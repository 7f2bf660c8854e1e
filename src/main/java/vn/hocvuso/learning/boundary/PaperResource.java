package vn.hocvuso.learning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.document.Pdf;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.learning.Library;
import vn.hocvuso.learning.Paper;

/** Courses on paper, made from the same source as the pages. */
@Path("courses")
@ApplicationScoped
@Tag(name = "Learning")
public class PaperResource {
    @Inject
    private Library library;

    @Inject
    private Caller caller;

    @GET
    @Path("{slug}/lessons.pdf")
    @Produces("application/pdf")
    @Operation(summary = "Every lesson of a course to print, with the self-checks to tick")
    public Response lessons(@PathParam("slug") String slug) {
        return pdf(slug, Paper.LESSONS, slug);
    }

    @GET
    @Path("{slug}/mentor.pdf")
    @Produces("application/pdf")
    @Operation(summary = "The guide for who runs a course without a network, with the answers to the self-checks")
    public Response mentor(@PathParam("slug") String slug) {
        return pdf(slug, Paper.MENTOR, slug + "-huong-dan");
    }

    @GET
    @Path("{slug}/poster.pdf")
    @Produces("application/pdf")
    @Operation(summary = "What is to be remembered of a course, for the wall")
    public Response poster(@PathParam("slug") String slug) {
        return pdf(slug, Paper.POSTER, slug + "-ap-phich");
    }

    private Response pdf(String slug, Paper paper, String name) {
        boolean staff = !caller.scopeOf(Caller.Role.INSTRUCTOR, Caller.Role.ADMINISTRATOR).isEmpty();
        String xhtml = library.print(caller.personId(), staff, slug, paper);
        StreamingOutput body = out -> Pdf.write(xhtml, out);
        return Response.ok(body).header("Content-Disposition", "inline; filename=\"" + name + ".pdf\"").build();
    }
}
