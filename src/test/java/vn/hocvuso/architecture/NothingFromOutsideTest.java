package vn.hocvuso.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is ever loaded from a host outside the installation: no script, style, font, picture or call. */
class NothingFromOutsideTest {
    private static final Pattern LOADED = Pattern.compile(
            "(src|srcset|poster|action|data)\\s*=\\s*[\"']\\s*(https?:)?//"
                    + "|<link[^>]+href\\s*=\\s*[\"']\\s*(https?:)?//"
                    + "|<(use|image)[^>]+href\\s*=\\s*[\"']\\s*(https?:)?//"
                    + "|url\\(\\s*[\"']?\\s*(https?:)?//"
                    + "|@import\\s+[\"'](https?:)?//"
                    + "|(fetch|import|open|EventSource|WebSocket|sendBeacon)\\(\\s*[\"'`](https?|wss?)?:?//"
                    + "|!\\[[^]]*]\\(\\s*(https?:)?//",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> TEXT = List.of(".xhtml", ".html", ".css", ".js", ".mjs", ".svg", ".md", ".gift", ".yaml", ".json", ".webmanifest");

    @Test
    void no_page_style_script_or_content_loads_from_another_host() throws IOException {
        for (Path root : List.of(Path.of("src/main/webapp"), Path.of("content"), Path.of("src/main/theme"))) {
            try (Stream<Path> files = Files.walk(root)) {
                assertThat(files.filter(file -> TEXT.stream().anyMatch(file.toString()::endsWith)).filter(NothingFromOutsideTest::loads)).isEmpty();
            }
        }
    }

    private static boolean loads(Path file) {
        try {
            return LOADED.matcher(Files.readString(file, StandardCharsets.UTF_8)).find();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
