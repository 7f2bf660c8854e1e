package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.publishing.TestDraft;
import vn.hocvuso.publishing.TestDrafts;
import vn.hocvuso.publishing.TestSaving;
import vn.hocvuso.quiz.Quizzes;

/** Tests of a course being written. */
@Path("course-drafts/{slug}/tests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Content and questions")
public class TestDraftsResource {
    private static final int CONFLICT = 409;

    /**
     * @param changed  something of it waits to be published; {@code standing}: it was published
     * @param from     the day it is asked from, while that has not come; null: it is asked
     */
    public record Line(String slug, String title, String kind, int questions, boolean changed, boolean standing, String from) {}

    /** @param obstacle code of why no paper could be drawn; null: one could. The rest as in {@link Line} */
    public record Made(
            String slug, String revision, String title, int questions, boolean changed, boolean standing, String from, String obstacle) {}

    public record Draws(List<TestPartRequest.Draw> draw) {}

    /**
     * @param found    how many questions each line may take
     * @param obstacle code of why no paper could be drawn; null: one could
     */
    public record Weighed(List<Integer> found, String obstacle) {}

    @Inject
    private TestDrafts tests;

    @Inject
    private Bulk.Sentences sentences;

    @Inject
    private Clock clock;

    @PathParam("slug")
    private String slug;

    @GET
    @Operation(summary = "The tests of the course as they will be when the draft is published")
    public List<Line> list() {
        return tests.list(slug).stream()
                .map(line -> new Line(
                        line.slug(), line.profile().title(), line.profile().kind(), line.profile().questions(), line.changed(), line.standing(),
                        line.from() == null ? null : line.from().toString()))
                .toList();
    }

    @GET
    @Path("{test}")
    @Operation(summary = "A test being made, with the revision a change is made from")
    public Made of(@PathParam("test") String test) {
        TestDraft made = tests.of(slug, test);
        return new Made(
                test, made.revision(), made.profile().title(), made.profile().questions(), made.changed(), made.standing(),
                made.from() == null ? null : made.from().toString(), made.obstacle() == null ? null : made.obstacle().code());
    }

    @PUT
    @Path("{test}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Saves parts of a test: {revision, terms?, review?, draw?}; 409 with what differs when somebody else has changed it since")
    public Response save(@PathParam("test") String test, TestPartRequest request) {
        String revision = Bodies.text(Bodies.given(request).revision(), "revision");
        TestSaving saving = tests.save(slug, test, revision, request.change(clock.getZone()));
        return saving.saved()
                ? Response.ok(new TestSavedAnswer(saving.revision(), saving.at())).build()
                : Response.status(CONFLICT)
                        .type("application/problem+json")
                        .entity(TestConflictAnswer.of(
                                saving,
                                saving.by() == null ? sentences.of("test-published-meanwhile") : sentences.of("test-changed-meanwhile", saving.by())))
                        .build();
    }

    @POST
    @Path("{test}/aside")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keeps parts of a test that their author gives up, among what stood before")
    public Response layAside(@PathParam("test") String test, TestPartRequest request) {
        tests.layAside(slug, test, Bodies.given(request).change(clock.getZone()));
        return Response.noContent().build();
    }

    @POST
    @Path("{test}/weighing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "What the test could take if it drew so: {draw: [{bank, tags, skills, difficulty, count}]}; nothing is written")
    public Weighed weigh(@PathParam("test") String test, Draws draws) {
        Quizzes.Weighing weighing = tests.weigh(slug, test, TestPartRequest.lines(Bodies.given(Bodies.given(draws).draw())));
        return new Weighed(weighing.found(), weighing.obstacle() == null ? null : weighing.obstacle().code());
    }
}
