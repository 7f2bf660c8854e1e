package vn.hocvuso.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Contrast of the design tokens by the formulas of WCAG 2.2: text 4.5 to 1; lines, bars and focus rings 3 to 1. */
class ContrastTest {
    private static final Path TOKENS = Path.of("src/main/webapp/resources/css/tokens.css");
    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+):\\s*#([0-9a-fA-F]{6})\\b");
    private static final String DARK = ":root[data-theme=\"dark\"] {";
    private static final String SYSTEM_DARK = ":root:not([data-theme=\"light\"]) {";
    private static final int STEPS = 7;

    private final String css;
    private final Map<String, Integer> light;
    private final Map<String, Integer> dark;

    ContrastTest() throws IOException {
        css = Files.readString(TOKENS);
        light = colours(block(":root {"));
        dark = new HashMap<>(light);
        dark.putAll(colours(block(DARK)));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvFileSource(resources = "contrast.csv", useHeadersInDisplayName = false, numLinesToSkip = 1)
    void can_be_read_in_light_and_dark(String front, String ground, double needs) {
        assertThat(contrast(light, front, ground)).as("light").isGreaterThanOrEqualTo(needs);
        assertThat(contrast(dark, front, ground)).as("dark").isGreaterThanOrEqualTo(needs);
    }

    @Test
    void the_two_dark_blocks_are_equal() {
        assertThat(block(DARK).replaceAll("\\s+", " ")).isEqualTo(block(SYSTEM_DARK).replaceAll("\\s+", " "));
    }

    /** The order of the coverage scale survives colour blindness and black-and-white print. */
    @Test
    void each_step_of_the_coverage_scale_is_darker_in_light_and_lighter_in_dark() {
        for (int step = 1; step < STEPS; step++) {
            assertThat(luminance(light.get("cov-" + step))).isLessThan(luminance(light.get("cov-" + (step - 1))));
            assertThat(luminance(dark.get("cov-" + step))).isGreaterThan(luminance(dark.get("cov-" + (step - 1))));
        }
    }

    private String block(String head) {
        int start = css.indexOf(head) + head.length();
        return css.substring(start, css.indexOf('}', start));
    }

    private static Map<String, Integer> colours(String block) {
        Map<String, Integer> colours = new HashMap<>();
        Matcher matcher = COLOUR.matcher(block);
        while (matcher.find()) {
            colours.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
        }
        return colours;
    }

    private static double contrast(Map<String, Integer> theme, String front, String ground) {
        double one = luminance(theme.get(front));
        double other = luminance(theme.get(ground));
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
