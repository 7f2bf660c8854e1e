package vn.hocvuso.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.catalog.MediaFile;
import vn.hocvuso.document.Upright;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.testing.Databases;

class LessonMediaTest {
    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(Databases.h2());
        workshop.publish(ContentLinterTest.tree());
        workshop.ask(() -> workshop.drafts.open("khoa-mau"));
    }

    private String add(String name, byte[] content) {
        return workshop.ask(() -> workshop.media.add("khoa-mau", "bai-mot", name, new ByteArrayInputStream(content)));
    }

    private MediaFile file(String name) {
        return workshop.ask(() -> workshop.media.file("khoa-mau", "bai-mot", name));
    }

    private void refused(String code, String name, byte[] content) {
        assertThatThrownBy(() -> add(name, content))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(3);
        for (int x = 0; x < width; x += 7) {
            for (int y = 0; y < height; y += 5) {
                picture.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    /** As a camera writes it: a segment of Exif after the first mark. */
    private static byte[] withPlace(byte[] jpeg) {
        byte[] exif = "Exif\0\0GPS 21.02 105.85".getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)});
        out.writeBytes(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    @Test
    void a_photograph_is_drawn_anew_small_enough_and_without_its_place() throws IOException {
        byte[] taken = withPlace(picture("jpg", 3_000, 2_000));
        assertThat(new String(taken, StandardCharsets.ISO_8859_1)).contains("GPS");
        assertThat(add("Ảnh sân (1).JPEG", taken)).isEqualTo("media/anh-san-1.jpg");
        byte[] kept = file("anh-san-1.jpg").content();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif");
        assertThat(kept.length).isLessThanOrEqualTo(500_000);
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isLessThanOrEqualTo(1_400);
        assertThat(file("anh-san-1.jpg").contentType()).isEqualTo("image/jpeg");
    }

    /** As a phone writes it: the picture as its sensor lies, and beside it how it was held. */
    private static byte[] held(byte[] jpeg, int orientation, boolean little) {
        ByteBuffer exif = ByteBuffer.allocate(32).order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        exif.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1)).put((little ? "II" : "MM").getBytes(StandardCharsets.ISO_8859_1));
        exif.putShort((short) 42).putInt(8).putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.position() + 2)});
        out.write(exif.array(), 0, exif.position());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** Red in the corner where the picture begins, seen upright; the sensor stored it as the orientation says. */
    @ParameterizedTest(name = "orientation {0}: stored {1} × {2}, red at {3}, {4}")
    @CsvSource({
        "1, 80, 40, 0, 0", "2, 80, 40, 1, 0", "3, 80, 40, 1, 1", "4, 80, 40, 0, 1",
        "5, 40, 80, 0, 0", "6, 40, 80, 0, 1", "7, 40, 80, 1, 1", "8, 40, 80, 1, 0"
    })
    void a_photograph_stands_as_it_was_seen(int orientation, int width, int height, int right, int below) throws IOException {
        BufferedImage stored = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 20; x++) {
            for (int y = 0; y < 20; y++) {
                stored.setRGB(x + right * (width - 20), y + below * (height - 20), 0xFF0000);
            }
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(stored, "jpg", jpeg);
        for (boolean little : new boolean[] {true, false}) {
            add("anh.jpg", held(jpeg.toByteArray(), orientation, little));
            BufferedImage seen = ImageIO.read(new ByteArrayInputStream(file("anh.jpg").content()));
            assertThat(seen.getWidth()).isEqualTo(80);
            assertThat(seen.getHeight()).isEqualTo(40);
            assertThat(new Color(seen.getRGB(5, 5)).getRed()).as("the corner it begins with").isGreaterThan(200);
            assertThat(new Color(seen.getRGB(74, 34)).getRed()).isLessThan(60);
            assertThat(new Color(seen.getRGB(74, 5)).getRed()).isLessThan(60);
            assertThat(new Color(seen.getRGB(5, 34)).getRed()).isLessThan(60);
        }
    }

    @Test
    void what_a_photograph_says_of_itself_is_not_believed_when_it_makes_no_sense() throws IOException {
        byte[] jpeg = picture("jpg", 40, 20);
        assertThat(Upright.of(held(jpeg, 9, true)).orientation()).isEqualTo(1);
        assertThat(Upright.of(held(jpeg, 0, false)).orientation()).isEqualTo(1);
        byte[] whole = held(jpeg, 6, true);
        for (int length = 2; length < 40; length++) {
            assertThat(Upright.of(Arrays.copyOf(whole, length)).orientation()).as("cut after " + length).isIn(1, 6);
        }
        assertThat(Upright.of(jpeg).orientation()).isEqualTo(1);
    }

    @Test
    void a_file_is_what_its_content_says_and_not_its_name() throws IOException {
        refused("media-not-what-it-says", "a.png", picture("jpg", 10, 10));
        refused("media-not-what-it-says", "a.mp4", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        refused("media-not-what-it-says", "a.vtt", "no subtitles".getBytes(StandardCharsets.UTF_8));
        refused("media-unknown", "a.html", new byte[10]);
        refused("media-unknown", "a.svg.exe", new byte[10]);
        refused("media-broken", "a.png", Arrays.copyOf(picture("png", 100, 100), 60));
    }

    @Test
    void a_drawing_holds_nothing_but_drawing() {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 360 9\">%s</svg>";
        assertThat(add("Sơ đồ.svg", svg.formatted("<rect x=\"1\"/>").getBytes(StandardCharsets.UTF_8))).isEqualTo("media/so-do.svg");
        refused("media-drawing-refused", "a.svg", svg.formatted("<script>alert(1)</script>").getBytes(StandardCharsets.UTF_8));
        refused("media-drawing-refused", "a.svg", svg.formatted("<rect onclick=\"alert(1)\"/>").getBytes(StandardCharsets.UTF_8));
        refused("media-drawing-refused", "a.svg", svg.formatted("<image href=\"http://x.vn/a.png\"/>").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_video_stands_in_the_lesson_with_its_subtitles() {
        byte[] video = "\0\0\0\u0018ftypmp42".getBytes(StandardCharsets.ISO_8859_1);
        add("quay.mp4", video);
        String text = "Xem.\n\n![Các bước khóa tài khoản trên điện thoại](media/quay.mp4 \"Video 1\")\n";
        assertThat(workshop.ask(() -> workshop.lessons.preview("khoa-mau", "bai-mot", text)).errors())
                .extracting(ContentReport.Finding::code).containsExactly("video-without-subtitles");
        add("quay.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nBước một".getBytes(StandardCharsets.UTF_8));
        LessonPreview preview = workshop.ask(() -> workshop.lessons.preview("khoa-mau", "bai-mot", text));
        assertThat(preview.errors()).isEmpty();
        assertThat(preview.html()).contains("<video controls", "/api/v1/course-drafts/khoa-mau/media/bai-mot/quay.mp4", "<track kind=\"subtitles\"", "quay.vtt");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            written, why
            '\u00A9xyz\0\u0012\u0015\u00C7+21.0285+105.8542/', as telephones of one kind write it
            'mdta com.apple.quicktime.location.ISO6709', and of the other
            """)
    void a_video_that_says_where_it_was_taken_is_refused(String written, String why) {
        refused("media-tells-place", "quay.mp4", ("\0\0\0\u0018ftypmp42 moov udta " + written).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(add("khac.mp4", "\0\0\0\u0018ftypmp42 \u00A9xyz and no place".getBytes(StandardCharsets.ISO_8859_1))).as(why).isEqualTo("media/khac.mp4");
    }

    @Test
    void a_huge_file_is_refused_after_what_may_be_taken_has_been_read() {
        long[] read = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read[0]++;
                return 0;
            }
        };
        assertThatThrownBy(() -> workshop.ask(() -> workshop.media.add("khoa-mau", "bai-mot", "a.mp4", endless)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.TOO_LARGE));
        assertThat(read[0]).isLessThan(6_000_000);
    }

    @Test
    void a_file_replaced_or_removed_can_be_had_back_by_who_keeps_the_house() throws IOException {
        add("a.png", picture("png", 20, 20));
        add("a.png", picture("png", 30, 30));
        assertThat(file("a.png").hash()).isEqualTo("2");
        workshop.ask(() -> {
            workshop.media.remove("khoa-mau", "bai-mot", "a.png");
            return null;
        });
        assertThatThrownBy(() -> file("a.png")).isInstanceOf(NotFound.class);
        assertThat(workshop.hall.sql.first("select count(*) as n from draft_file_former", row -> row.getInt("n"))).contains(2);
    }
}
