package vn.hocvuso.quiz.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hocvuso.quiz.Paper;
import vn.hocvuso.quiz.QuizProfile;
import vn.hocvuso.quiz.TestHall;
import vn.hocvuso.quiz.rule.Review;
import vn.hocvuso.quiz.rule.Review.Part;
import vn.hocvuso.testing.Databases;

/** Every combination of what can be shown, right after and later: what is not chosen is not in the answer. */
class ReviewMatrixTest {
    @Test
    void nothing_leaves_before_its_moment() {
        TestHall hall = new TestHall(Databases.h2());
        hall.singles(1);
        for (int bits = 0; bits < 32; bits++) {
            Set<Part> after = parts(bits);
            Set<Part> later = parts(31 - bits);
            QuizProfile usual = hall.fixed("final", null, 50, null, 1);
            String slug = "xem-" + bits;
            hall.define(slug, new QuizProfile(
                    usual.title(), usual.kind(), null, usual.fixed(), null, null, 50, null, new Review(after, later, Set.of())));
            UUID person = hall.person("A" + bits);
            Paper paper = hall.start(person, slug);
            hall.save(person, paper.id(), 1, 1, hall.choice("q-1", "sai một"));
            check(AttemptJson.of(hall.submit(person, paper.id())), after);
            hall.clock.advance(Duration.ofMinutes(1));
            check(AttemptJson.of(hall.view(person, paper.id())), after);
            hall.clock.advance(Duration.ofMinutes(1));
            check(AttemptJson.of(hall.view(person, paper.id())), later);
        }
    }

    private static void check(JsonObject result, Set<Part> shown) {
        if (shown.isEmpty()) {
            assertThat(result).doesNotContainKey("review");
            return;
        }
        JsonObject question = result.getJsonArray("review").getJsonObject(0);
        assertThat(!question.isNull("response")).as(shown + " answer").isEqualTo(shown.contains(Part.ANSWER));
        assertThat(question.containsKey("outcome")).as(shown + " correctness").isEqualTo(shown.contains(Part.CORRECTNESS));
        assertThat(question.containsKey("points")).as(shown + " marks").isEqualTo(shown.contains(Part.MARKS));
        assertThat(question.containsKey("remarks")).as(shown + " feedback").isEqualTo(shown.contains(Part.FEEDBACK));
        assertThat(question.containsKey("solution")).as(shown + " key").isEqualTo(shown.contains(Part.KEY));
    }

    private static Set<Part> parts(int bits) {
        EnumSet<Part> parts = EnumSet.noneOf(Part.class);
        for (Part part : Part.values()) {
            if ((bits >> part.ordinal() & 1) == 1) {
                parts.add(part);
            }
        }
        return parts;
    }
}
