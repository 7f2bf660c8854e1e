package vn.hocvuso.quiz.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hocvuso.quiz.Paper;
import vn.hocvuso.quiz.TestHall;
import vn.hocvuso.testing.Databases;

class AttemptJsonTest {
    private static final Set<String> SECRET =
            Set.of("key", "correct", "isCorrect", "weight", "fraction", "score", "feedback", "answerKey");

    @Test
    void nothing_of_the_key_is_in_an_open_attempt() {
        TestHall hall = new TestHall(Databases.h2());
        hall.oneOfEach();
        hall.define("chin-dang", hall.fixed("check", 45, 80, null, 9));
        UUID person = hall.person("A1");
        Paper paper = hall.start(person, "chin-dang");
        hall.save(person, paper.id(), 1, 1, hall.right(paper.id(), 1));
        for (JsonObject json : List.of(
                AttemptJson.paper(paper),
                AttemptJson.paper(hall.start(person, "chin-dang")),
                AttemptJson.of(hall.view(person, paper.id())))) {
            assertThat(names(json)).doesNotContainAnyElementsOf(SECRET);
            assertThat(json.toString()).doesNotContain("Chưa đúng.").doesNotContain("vì thế").doesNotContain("hoà bình");
        }
    }

    @Test
    void a_question_carries_the_lists_of_its_type_and_no_others() {
        TestHall hall = new TestHall(Databases.h2());
        hall.oneOfEach();
        hall.define("chin-dang", hall.fixed("check", null, 80, null, 9));
        JsonArray questions = AttemptJson.paper(hall.start(hall.person("A1"), "chin-dang")).getJsonArray("questions");
        List<String> types = questions.getValuesAs(JsonObject.class).stream().map(q -> q.getString("type")).toList();
        assertThat(types)
                .containsExactly(
                        "single", "multiple", "true-false", "matching", "ordering", "short", "numerical", "cloze", "essay");
        assertThat(questions.getJsonObject(0).keySet()).containsExactlyInAnyOrder("slot", "type", "html", "choices");
        assertThat(questions.getJsonObject(2).getJsonArray("choices")).hasSize(2);
        assertThat(questions.getJsonObject(3).keySet()).containsExactlyInAnyOrder("slot", "type", "html", "left", "right");
        assertThat(questions.getJsonObject(5).keySet()).containsExactlyInAnyOrder("slot", "type", "html");
    }

    @Test
    void neither_place_nor_id_of_a_choice_tells_the_right_one() {
        TestHall hall = new TestHall(Databases.h2());
        hall.singles(40);
        hall.define("bon-muoi", hall.fixed("check", null, 80, null, 40));
        Paper paper = hall.start(hall.person("A1"), "bon-muoi");
        int[] places = new int[3];
        paper.questions().forEach(asked -> {
            String right = hall.right(paper.id(), asked.slot());
            for (int i = 0; i < 3; i++) {
                places[i] += right.contains(asked.face().choices().get(i).id()) ? 1 : 0;
            }
        });
        for (int place : places) {
            assertThat(place).as("40 right choices over three places").isBetween(6, 21);
        }
    }

    @Test
    void a_result_speaks_the_contracts_words() {
        TestHall hall = new TestHall(Databases.h2());
        hall.oneOfEach();
        hall.define("chin-dang", hall.fixed("check", null, 80, null, 9));
        UUID person = hall.person("A1");
        Paper paper = hall.start(person, "chin-dang");
        for (int slot = 1; slot <= 8; slot++) {
            hall.save(person, paper.id(), slot, 1, hall.right(paper.id(), slot));
        }
        JsonObject result = AttemptJson.result(hall.submit(person, paper.id()));
        assertThat(result.getString("state")).isEqualTo("submitted");
        assertThat(result.getInt("correct")).isEqualTo(8);
        assertThat(result.getInt("total")).isEqualTo(9);
        assertThat(result.getJsonNumber("scorePercent").toString()).isEqualTo("88.8");
        assertThat(result.getBoolean("passed")).isTrue();
        assertThat(result.getJsonArray("review").getJsonObject(0).getString("outcome")).isEqualTo("right");
        assertThat(result.getJsonArray("review").getJsonObject(8).getString("outcome")).isEqualTo("unanswered");
    }

    private static List<String> names(JsonValue value) {
        List<String> names = new ArrayList<>();
        if (value instanceof JsonObject object) {
            object.forEach((name, member) -> {
                names.add(name);
                names.addAll(names(member));
            });
        } else if (value instanceof JsonArray array) {
            array.forEach(member -> names.addAll(names(member)));
        }
        return names;
    }
}
