package vn.hocvuso.quiz.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.personnel.PeopleSeen;
import vn.hocvuso.quiz.AnswerFileReport;
import vn.hocvuso.quiz.AnswerFiles;

/** Papers handed in on a file by a supervisor. */
@Path("answer-files")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tests")
public class AnswerFileResource {
    @Inject
    private AnswerFiles files;

    @Inject
    private Caller caller;

    @Inject
    private Event<PeopleSeen> seen;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Takes the file a player wrote: {payload, seal}; the same again changes nothing",
            description = "422 answer-file-unreadable, -unknown, -altered, -times, -wrong-answer; 409 answer-file-too-late, answer-file-handed-in")
    public AnswerFileReport take(JsonObject file) {
        AnswerFileReport report = files.take(file.toString(), caller.require(INSTRUCTOR, COMMANDER, ADMINISTRATOR), caller.serviceNumber());
        seen.fire(PeopleSeen.one("answer-file", report.serviceNumber()));
        return report;
    }
}
