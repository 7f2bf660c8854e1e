package vn.hocvuso.publishing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {
    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = ';', textBlock = """
            Khi gương mặt người quen không phải người quen; khi-guong-mat-nguoi-quen-khong-phai-nguoi-quen; accents go, đ too
            Ảnh đẹp, gọn!; anh-dep-gon; marks separate
            VNeID 2.0; vneid-2-0; digits stay
            Quay tay, máy; quay-tay-may; y stays y, unlike in a search
            !!!; ''; nothing to say it with
            学; ''; letters of no address
            """)
    void a_title_gives_an_address(String title, String slug, String why) {
        assertThat(Slugs.of(title)).as(why).isEqualTo(slug);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = ';', textBlock = """
            Ảnh 1 (cuối).JPEG; anh-1-cuoi.jpg; one ending for one kind
            ../../etc/passwd.png; etc-passwd.png; no step up
            a.svg.exe; -; the last ending counts
            .png; -; a name is wanted
            a; -; an ending is wanted
            """)
    void a_file_gets_a_name_of_the_house(String given, String name, String why) {
        assertThat(MediaNames.of(given).orElse("-")).as(why).isEqualTo(name);
    }
}
