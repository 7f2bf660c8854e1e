package vn.hocvuso.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeTest {
    @ParameterizedTest(name = "{0} of {1}: {3}")
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            bytes=0-1      | 100 | 0-1   | what a phone asks first
            bytes=0-       | 100 | 0-99  | all of it, in a part
            bytes=40-      | 100 | 40-99 | somebody jumps
            bytes=40-400   | 100 | 40-99 | past the end is up to the end
            bytes=-10      | 100 | 90-99 | the last ten
            bytes=-400     | 100 | 0-99  | more than there are: all
            bytes= 5 - 9   | 100 | 5-9   | blanks
            bytes=100-     | 100 | no    | behind the end there is nothing
            bytes=-0       | 100 | no    | the last none
            bytes=9-5      | 100 | whole | no range at all
            bytes=-        | 100 | whole | says nothing
            bytes=0-1,5-9  | 100 | whole | several: the whole answers too
            seconds=0-1    | 100 | whole | another unit
            null           | 100 | whole | not asked for
            bytes=99999999999- | 100 | whole | no number we read
            """)
    void one_range_of_bytes_is_read(String header, int length, String expected, String why) {
        String read = ByteRange.of(header, length).map(range -> range.isThere() ? range.from() + "-" + range.to() : "no").orElse("whole");
        assertThat(read).as(why).isEqualTo(expected);
    }
}
