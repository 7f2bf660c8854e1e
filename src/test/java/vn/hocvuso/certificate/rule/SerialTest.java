package vn.hocvuso.certificate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SerialTest {
    @Test
    void a_serial_carries_a_hundred_bits() {
        byte[] zeros = new byte[Serial.BYTES];
        Set<String> serials = new HashSet<>();
        for (int bit = 0; bit < 100; bit++) {
            byte[] one = zeros.clone();
            one[bit / 8] = (byte) (0x80 >> bit % 8);
            serials.add(Serial.of(one));
        }
        assertThat(serials).as("every one of 100 bits shows").hasSize(100).doesNotContain(Serial.of(zeros));
        byte[] ones = new byte[Serial.BYTES];
        Arrays.fill(ones, (byte) 0xFF);
        assertThat(Serial.of(ones)).isEqualTo("ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ");
    }

    @Test
    void what_is_printed_is_read_again() {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            byte[] bytes = new byte[Serial.BYTES];
            random.nextBytes(bytes);
            String serial = Serial.of(bytes);
            assertThat(Serial.read(serial)).contains(serial);
        }
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "0123456789abcdefghjk, 01234-56789-ABCDE-FGHJK, small letters and no hyphens",
        "oi234-56789-ABCDE-FGHJK, 01234-56789-ABCDE-FGHJK, o and i are misread digits",
        "' 0l234 56789 ABCDE FGHJK ', 01234-56789-ABCDE-FGHJK, l too; blanks for hyphens",
        "01234-56789-ABCDE-FGHJ, , too short",
        "01234-56789-ABCDE-FGHJKM, , too long",
        "01234-56789-ABCDE-FGHJU, , no letter of the alphabet",
        "'', , nothing"
    })
    void people_may_copy_it_carelessly(String typed, String read, String why) {
        assertThat(Serial.read(typed).orElse(null)).as(why).isEqualTo(read);
    }
}
