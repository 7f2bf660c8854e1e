package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.TestDrafts;
import vn.hocvuso.questionbank.DrawSpec;
import vn.hocvuso.quiz.QuizProfile;
import vn.hocvuso.quiz.Quizzes;

/** Tests of a course being written. */
@Path("course-drafts/{slug}/tests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Content and questions")
public class TestDraftsResource {
    /** @param changed something of it waits to be published; {@code standing}: it can be sat as it was published last */
    public record Line(String slug, String title, String kind, int questions, boolean changed, boolean standing) {}

    /** @param tags all of them, {@code skills} one of them, {@code difficulty} one of 1 to 4; missing: any */
    public record Draw(String bank, List<String> tags, List<String> skills, List<Integer> difficulty, Integer count) {}

    public record Draws(List<Draw> draw) {}

    /**
     * @param found    how many questions each line may take
     * @param obstacle code of why no paper could be drawn; null: one could
     */
    public record Weighed(List<Integer> found, String obstacle) {}

    @Inject
    private TestDrafts tests;

    @PathParam("slug")
    private String slug;

    @GET
    @Operation(summary = "The tests of the course as they will be when the draft is published")
    public List<Line> list() {
        return tests.list(slug).stream()
                .map(line -> new Line(
                        line.slug(), line.profile().title(), line.profile().kind(), line.profile().questions(), line.changed(), line.standing()))
                .toList();
    }

    @POST
    @Path("{test}/weighing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "What the test could take if it drew so: {draw: [{bank, tags, skills, difficulty, count}]}; nothing is written")
    public Weighed weigh(@PathParam("test") String test, Draws draws) {
        Quizzes.Weighing weighing = tests.weigh(slug, test, Bodies.given(Bodies.given(draws).draw()).stream().map(TestDraftsResource::line).toList());
        return new Weighed(weighing.found(), weighing.obstacle() == null ? null : weighing.obstacle().code());
    }

    private static QuizProfile.Draw line(Draw line) {
        new Refused.Checks().that(line != null && line.bank() != null && line.count() != null, "draw", "required").orRefuse();
        Set<Integer> levels = line.difficulty() == null ? Set.of() : Set.copyOf(line.difficulty());
        return new QuizProfile.Draw(new DrawSpec(line.bank(), set(line.tags()), set(line.skills()), levels), line.count());
    }

    private static Set<String> set(List<String> texts) {
        return Bodies.texts(texts).stream().map(String::strip).filter(text -> !text.isEmpty()).collect(Collectors.toSet());
    }
}
