package vn.hocvuso.quiz.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.questionbank.DrawSpec;
import vn.hocvuso.quiz.Points;
import vn.hocvuso.quiz.QuizProfile;
import vn.hocvuso.quiz.rule.Review;
import vn.hocvuso.quiz.rule.Review.Part;

/** The parts of a profile that are kept as JSON; the same profile always gives the same text, for its hash is taken of it. */
final class ProfileJson {
    private ProfileJson() {}

    static String selection(QuizProfile profile) {
        JsonArrayBuilder fixed = Json.createArrayBuilder();
        profile.fixed().forEach(question -> fixed.add(
                weighed(Json.createObjectBuilder().add("bank", question.bank()).add("name", question.name()), question.weight())));
        JsonArrayBuilder draws = Json.createArrayBuilder();
        profile.draw().forEach(line -> draws.add(weighed(Json.createObjectBuilder()
                .add("bank", line.from().bank())
                .add("tags", Json.createArrayBuilder(sorted(line.from().tags())))
                .add("skills", Json.createArrayBuilder(sorted(line.from().skills())))
                .add("difficulty", Json.createArrayBuilder(sorted(line.from().difficulty())))
                .add("count", line.count()), line.weight())));
        JsonObjectBuilder selection = Json.createObjectBuilder().add("fixed", fixed).add("draw", draws);
        if (profile.shuffled()) {
            selection.add("shuffled", true); // only then, so that profiles stored before keep their fingerprint
        }
        return selection.build().toString();
    }

    /** Only where it is not one point, so that profiles stored before keep their fingerprint. */
    private static JsonObjectBuilder weighed(JsonObjectBuilder json, int weight) {
        return weight == Points.ONE ? json : json.add("weight", weight);
    }

    static boolean shuffled(String selection) {
        return read(selection).getBoolean("shuffled", false);
    }

    static List<QuizProfile.Fixed> fixed(String selection) {
        return read(selection).getJsonArray("fixed").getValuesAs(JsonObject.class).stream()
                .map(question -> new QuizProfile.Fixed(question.getString("bank"), question.getString("name"), question.getInt("weight", Points.ONE)))
                .toList();
    }

    static List<QuizProfile.Draw> draw(String selection) {
        return read(selection).getJsonArray("draw").getValuesAs(JsonObject.class).stream()
                .map(line -> new QuizProfile.Draw(
                        new DrawSpec(
                                line.getString("bank"),
                                set(line.getJsonArray("tags"), JsonString.class, JsonString::getString),
                                set(line.getJsonArray("skills"), JsonString.class, JsonString::getString),
                                set(line.getJsonArray("difficulty"), JsonNumber.class, JsonNumber::intValue)),
                        line.getInt("count"),
                        line.getInt("weight", Points.ONE)))
                .toList();
    }

    /** Where nothing depends on the moment, in the words of older profiles: the same profile keeps its hash. */
    static String review(Review review) {
        Set<Part> shown = review.after();
        boolean plain = Review.always(shown.contains(Part.CORRECTNESS), shown.contains(Part.FEEDBACK), shown.contains(Part.KEY)).equals(review);
        JsonObjectBuilder json = Json.createObjectBuilder();
        return (plain
                        ? json.add("correctness", shown.contains(Part.CORRECTNESS)).add("feedback", shown.contains(Part.FEEDBACK)).add("key", shown.contains(Part.KEY))
                        : json.add("after", parts(review.after())).add("later", parts(review.later())).add("closed", parts(review.closed())))
                .build()
                .toString();
    }

    static Review review(String text) {
        JsonObject review = read(text);
        return review.containsKey("after")
                ? new Review(parts(review, "after"), parts(review, "later"), parts(review, "closed"))
                : Review.always(review.getBoolean("correctness"), review.getBoolean("feedback"), review.getBoolean("key"));
    }

    private static JsonArrayBuilder parts(Set<Part> shown) {
        return Json.createArrayBuilder(shown.stream().sorted().map(Part::code).toList());
    }

    private static Set<Part> parts(JsonObject review, String moment) {
        return set(review.getJsonArray(moment), JsonString.class, part -> Part.valueOf(part.getString().toUpperCase(Locale.ROOT)));
    }

    static String hash(QuizProfile profile) {
        List<Object> parts = new ArrayList<>(Arrays.asList(
                profile.title(),
                profile.kind(),
                profile.courseSlug(),
                selection(profile),
                profile.minutes(),
                profile.passPercent(),
                profile.attempts(),
                review(profile.review())));
        if (!profile.sitting().equals(QuizProfile.Sitting.ANY_TIME)) {
            parts.add(said(profile.sitting())); // only then, so that profiles stored before keep their fingerprint
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(parts.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In the words of profiles stored before there was a grace of their own. */
    private static String said(QuizProfile.Sitting sitting) {
        String grace = sitting.graceSeconds() == null ? "" : ", graceSeconds=" + sitting.graceSeconds();
        return "Sitting[opens=" + sitting.opens() + ", closes=" + sitting.closes() + ", delayMinutes=" + sitting.delayMinutes() + ", grading=" + sitting.grading() + grace + "]";
    }

    private static JsonObject read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static <J extends JsonValue, T> Set<T> set(JsonArray array, Class<J> type, Function<J, T> value) {
        return array.getValuesAs(type).stream().map(value).collect(Collectors.toSet());
    }

    private static <T extends Comparable<T>> Collection<T> sorted(Set<T> values) {
        return values.stream().sorted().toList();
    }
}
