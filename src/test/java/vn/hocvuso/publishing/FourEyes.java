package vn.hocvuso.publishing;

import java.net.URI;
import java.util.Map;
import vn.hocvuso.testing.ApiClient;
import vn.hocvuso.testing.SmallArmy;

/** Two of an army who wrote nothing of a draft: named as reviewers, they approve of it. */
final class FourEyes {
    private final ApiClient content;
    private final ApiClient security;

    FourEyes(URI base, ApiClient admin, SmallArmy army) {
        admin.put("course-reviewers/content/" + army.name("11"), Map.of()).expect(204);
        admin.put("course-reviewers/security/" + army.name("22"), Map.of()).expect(204);
        content = ApiClient.signedIn(base, army.name("11"), SmallArmy.PASSWORD);
        security = ApiClient.signedIn(base, army.name("22"), SmallArmy.PASSWORD);
    }

    /** @param author lays it before them */
    void approve(ApiClient author, String slug) {
        String review = "course-drafts/" + slug + "/review";
        String digest = author.post(review, Map.of("note", "Xin duyệt")).expect(201).json().getString("digest");
        content.post(review + "/approvals", Map.of("digest", digest, "kind", "content")).expect(201);
        security.post(review + "/approvals", Map.of("digest", digest, "kind", "security")).expect(201);
    }
}
