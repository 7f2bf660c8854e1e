package vn.hocvuso.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.hocvuso.testing.ServerIT;

class ReadyIT extends ServerIT {
    @Test
    void the_server_is_ready_alive_and_counts() {
        assertThat(anonymous().get("/health/ready").status()).isEqualTo(200);
        assertThat(anonymous().get("/health/live").status()).isEqualTo(200);
        assertThat(anonymous().get("/openapi").body()).contains("/tokens", "/quizzes/{slug}", "/paper-tests/{number}/sheets");
    }

    @Test
    void the_first_administrator_is_known_by_name() {
        assertThat(admin.get("me").expect(200).json().getString("serviceNumber")).isEqualTo("admin");
    }
}
