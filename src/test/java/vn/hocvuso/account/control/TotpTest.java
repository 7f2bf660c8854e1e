package vn.hocvuso.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvFileSource(resources = "/vn/hocvuso/account/totp.csv", numLinesToSkip = 1)
    void codes_are_those_of_the_standard(long seconds, String code, String why) {
        long step = Totp.step(Instant.ofEpochSecond(seconds));
        assertThat(Totp.code(SECRET, step, 8)).as(why).isEqualTo(code);
        assertThat(Totp.code(SECRET, step, 6)).as(why).isEqualTo(code.substring(2));
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secrets_are_written_as_rfc_4648_says(String text, String base32) {
        assertThat(Totp.text(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(base32);
        assertThat(new String(Totp.bytes(base32), StandardCharsets.US_ASCII)).isEqualTo(text);
    }
}
