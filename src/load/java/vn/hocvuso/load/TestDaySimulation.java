package vn.hocvuso.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.foreach;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Test day, measured from outside. Which part is measured is said by {@code -Dload.what}: {@code flows}, {@code answers},
 * {@code starts}, {@code together}, {@code pages}; {@code -Dload.signIns} a second run beside any of them. The same way is gone for
 * {@code -Dload.warmUp} seconds before, under names of its own. The figures asked for
 * are assertions, so that a run that misses one fails.
 */
public final class TestDaySimulation extends Simulation {
    private static final String COURSE = System.getProperty("load.course", "lua-dao-deepfake");
    private static final String LESSON = System.getProperty("load.lesson", "cuoc-goi-video-gia");
    private static final String QUIZ = System.getProperty("load.quiz", "kiem-tra-lua-dao-deepfake");
    private static final String BASE = System.getProperty("load.base", "http://127.0.0.1:8080");
    private static final String WHAT = System.getProperty("load.what", "flows");
    private static final int PEOPLE = Integer.getInteger("load.people", 2_000);
    private static final int RATE = Integer.getInteger("load.rate", usualRate());
    private static final int SECONDS = Integer.getInteger("load.seconds", 60);
    private static final int WARM_UP = Integer.getInteger("load.warmUp", 30);
    private static final int SIGN_INS = Integer.getInteger("load.signIns", 0);

    private final Recruits recruits = new Recruits(BASE);
    private final List<Map<String, Object>> people = recruits.tokens(PEOPLE, System.getProperty("load.adminPassword", "hoc-vu-so-2026"));
    private final AtomicLong sequence = new AtomicLong(System.nanoTime());

    private static int usualRate() {
        return switch (WHAT) {
            case "answers" -> 500;
            case "starts" -> 50;
            case "together" -> 2_000;
            case "pages" -> 10;
            default -> 40;
        };
    }

    private final HttpProtocolBuilder protocol = http.baseUrl(BASE).acceptHeader("application/json").contentTypeHeader("application/json").shareConnections();

    private final ChainBuilder person = feed(listFeeder(people).circular());

    /** What people do, each request under its name. The warm-up does the same under another, so that its figures stand apart. */
    private record Way(String prefix) {
        ChainBuilder start() {
            return exec(http(prefix + "start").post("/api/v1/quizzes/" + QUIZ + "/attempts").header("Authorization", "Bearer #{token}")
                    .body(StringBody("{}")).check(status().in(200, 201), jsonPath("$.id").saveAs("attempt"), bodyString().saveAs("paper")));
        }

        ChainBuilder submit() {
            return exec(http(prefix + "submit").post("/api/v1/attempts/#{attempt}/submission").header("Authorization", "Bearer #{token}")
                    .body(StringBody("{}")).check(status().is(200)));
        }

        ChainBuilder answerAll() {
            return exec(session -> session.set("replies", Replies.to(session.getString("paper"))))
                    .exec(foreach("#{replies}", "reply").on(exec(http(prefix + "save answer").put(session -> {
                        Replies.Reply reply = session.get("reply");
                        return "/api/v1/attempts/" + session.getString("attempt") + "/answers/" + reply.slot();
                    }).header("Authorization", "Bearer #{token}").body(StringBody(session -> ((Replies.Reply) session.get("reply")).body())).check(status().is(204)))));
        }

        ChainBuilder review() {
            return exec(read("review", "attempts/#{attempt}"));
        }

        ChainBuilder read(String name, String path) {
            return exec(http(prefix + name).get("/api/v1/" + path).header("Authorization", "Bearer #{token}").check(status().is(200)));
        }

        /** Course, lesson, start, ten answers, hand in, look back. */
        ChainBuilder flow() {
            return exec(read("course", "courses/" + COURSE), read("lesson", "courses/" + COURSE + "/lessons/" + LESSON), start(), answerAll(), submit(), review());
        }

        /** The same as a browser goes it: pages by cookie, the player by API. */
        ChainBuilder pages() {
            return exec(page("page: my learning", "/learning/my-learning"), page("page: course", "/learning/course?slug=" + COURSE),
                            page("page: lesson", "/learning/lesson?course=" + COURSE + "&lesson=" + LESSON), page("page: test", "/quiz/attempt?quiz=" + QUIZ))
                    .exec(start(), answerAll(), submit(), page("page: result", "/quiz/result?attempt=#{attempt}"), review());
        }

        private ChainBuilder page(String name, String path) {
            return exec(http(prefix + name).get(path).header("Accept", "text/html").header("Cookie", "hvs-token=#{token}").check(status().is(200)));
        }
    }

    /** Half the rate, so that the server's compiler keeps up; nobody measures it. */
    private PopulationBuilder warmUp(Way way) {
        ChainBuilder chain = WHAT.equals("pages") ? way.pages() : way.flow();
        return scenario("warm-up").exec(person, chain).injectOpen(constantUsersPerSec(WHAT.equals("pages") ? 5 : 20).during(WARM_UP));
    }

    public TestDaySimulation() {
        Way way = new Way("");
        List<PopulationBuilder> populations = new ArrayList<>();
        List<Assertion> assertions = new ArrayList<>(List.of(global().failedRequests().count().is(0L)));
        switch (WHAT) {
            case "answers" -> {
                ChainBuilder one = feed(listFeeder(recruits.papers(people.subList(0, Math.min(PEOPLE, 500)), QUIZ)).circular())
                        .exec(http("save answer").put("/api/v1/attempts/#{attempt}/answers/#{slot}").header("Authorization", "Bearer #{token}")
                                .body(StringBody(session -> "{\"sequence\":" + sequence.incrementAndGet() + ",\"response\":{\"choice\":\"" + session.getString("choice") + "\"}}"))
                                .check(status().is(204)));
                populations.add(scenario("answers").exec(one).injectOpen(rampUsersPerSec(1).to(RATE).during(WARM_UP), constantUsersPerSec(RATE).during(SECONDS)));
                assertions.add(details("save answer").responseTime().percentile(95).lt(30));
            }
            case "starts" -> {
                populations.add(scenario("starts").exec(person, way.start(), way.submit()).injectOpen(constantUsersPerSec(RATE).during(SECONDS)));
                assertions.add(details("start").responseTime().percentile(95).lt(100));
            }
            case "together" -> populations.add(scenario("together").exec(person, way.start(), way.submit()).injectOpen(atOnceUsers(RATE)));
            case "pages" -> populations.add(scenario("pages").exec(person, way.pages()).injectOpen(constantUsersPerSec(RATE).during(SECONDS)));
            default -> {
                populations.add(scenario("flows").exec(person, way.flow()).injectOpen(constantUsersPerSec(RATE).during(SECONDS)));
                assertions.add(details("submit").successfulRequests().count().gte((long) RATE * SECONDS));
            }
        }
        if (SIGN_INS > 0) {
            ChainBuilder in = exec(http("sign in").post("/api/v1/tokens")
                    .body(StringBody("{\"username\":\"#{name}\",\"password\":\"" + Recruits.PASSWORD + "\"}")).check(status().is(200)));
            populations.add(scenario("sign-ins").exec(feed(listFeeder(people).random()), in).injectOpen(constantUsersPerSec(SIGN_INS).during(SECONDS)));
        }
        PopulationBuilder[] measured = populations.toArray(PopulationBuilder[]::new);
        boolean warms = WARM_UP > 0 && !WHAT.equals("answers");
        setUp(warms ? List.of(warmUp(new Way("warm-up: ")).andThen(measured)) : List.of(measured)).protocols(protocol).assertions(assertions);
    }
}
