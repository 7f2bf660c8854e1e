package vn.hocvuso.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.testing.Databases;

/** Attempts told step by step; the story is the table's. */
class WalkthroughTest {
    private static final String SLUG = "kiem-tra";

    private record Step(int at, String action, String expect, String why) {}

    /** One person's attempts in one test. */
    private static final class Sitting {
        private final TestHall hall = new TestHall(Databases.h2());
        private final UUID person;
        private UUID attempt;

        Sitting() {
            hall.singles(3);
            hall.define(SLUG, hall.fixed("course", 10, 60, 2, 3));
            person = hall.person("A1");
        }

        String does(Step step) {
            hall.clock.set(TestHall.MORNING.plusSeconds(step.at()));
            String[] words = step.action().split(" ");
            try {
                return switch (words[0]) {
                    case "start" -> start();
                    case "save" -> save(Integer.parseInt(words[1]), Long.parseLong(words[2]), words[3].equals("right"));
                    default -> told(hall.submit(person, attempt));
                };
            } catch (Refused refused) {
                return refused.code().equals("attempt-closed") ? "closed" : refused.code();
            }
        }

        private String start() {
            Paper paper = hall.start(person, SLUG);
            attempt = paper.id();
            return (paper.fresh() ? "new " : "again ") + paper.number();
        }

        private String save(int slot, long sequence, boolean right) {
            String answer = hall.right(attempt, slot);
            if (!right) {
                String wrong = hall.attempts.view(person, attempt) instanceof Paper paper
                        ? paper.questions().get(slot - 1).face().choices().stream()
                                .filter(choice -> !answer.contains(choice.id()))
                                .findFirst()
                                .orElseThrow()
                                .id()
                        : "gone";
                hall.save(person, attempt, slot, sequence, "{\"choice\":\"" + wrong + "\"}");
            } else {
                hall.save(person, attempt, slot, sequence, answer);
            }
            return "saved";
        }

        private static String told(AttemptResult result) {
            return result.state() + " " + result.correct() + "/" + result.total() + " " + result.scorePercent() + " "
                    + (result.passed() ? "passed" : "failed");
        }
    }

    @TestFactory
    Stream<DynamicTest> every_step_goes_as_the_table_says() throws IOException {
        return stories().entrySet().stream().map(story -> DynamicTest.dynamicTest(story.getKey(), () -> {
            Sitting sitting = new Sitting();
            for (Step step : story.getValue()) {
                assertThat(sitting.does(step)).as(step.at() + "s " + step.action() + ": " + step.why()).isEqualTo(step.expect());
            }
        }));
    }

    private static Map<String, List<Step>> stories() throws IOException {
        try (InputStream table = WalkthroughTest.class.getResourceAsStream("walkthroughs.csv")) {
            Map<String, List<Step>> stories = new LinkedHashMap<>();
            new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).forEach(line -> {
                String[] cells = line.split(",", 5);
                stories.computeIfAbsent(cells[0], name -> new ArrayList<>())
                        .add(new Step(Integer.parseInt(cells[1]), cells[2], cells[3], cells[4]));
            });
            return stories;
        }
    }
}
