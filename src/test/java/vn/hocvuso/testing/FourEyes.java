package vn.hocvuso.testing;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Map;

/** Two of an army who wrote nothing of a draft: named as reviewers, they approve of it. */
public final class FourEyes {
    private final ApiClient content;
    private final ApiClient security;

    public FourEyes(URI base, ApiClient admin, SmallArmy army) {
        admin.put("course-reviewers/content/" + army.name("11"), Map.of()).expect(204);
        admin.put("course-reviewers/security/" + army.name("22"), Map.of()).expect(204);
        content = ApiClient.signedIn(base, army.name("11"), SmallArmy.PASSWORD);
        security = ApiClient.signedIn(base, army.name("22"), SmallArmy.PASSWORD);
    }

    /** @param author says why words that stamps carry stand in it, and lays it before them */
    public void approve(ApiClient author, String slug) {
        String review = "course-drafts/" + slug + "/review";
        author.get(review).expect(200).json().getJsonArray("stamps").getValuesAs(JsonObject.class).stream()
                .filter(stamp -> stamp.isNull("reason"))
                .forEach(stamp -> author.post(review + "/explanations", Map.of(
                                "path", stamp.getString("path"), "line", stamp.getInt("line"), "word", stamp.getString("word"), "reason", "Bài dạy về độ mật"))
                        .expect(200));
        String digest = author.post(review, Map.of("note", "Xin duyệt")).expect(201).json().getString("digest");
        content.post(review + "/approvals", Map.of("digest", digest, "kind", "content")).expect(201);
        security.post(review + "/approvals", Map.of("digest", digest, "kind", "security")).expect(201);
    }
}
