package vn.hocvuso.account.rule;

import java.util.List;

/**
 * What somebody signed in with, as far as its {@code User-Agent} tells: enough to say "that was me", nothing to rely on.
 *
 * @param browser {@code Chrome}, empty when it is none we know
 * @param system  {@code Windows}, empty when unknown
 */
public record Device(String browser, String system) {
    /** Sign and name; the first that occurs wins, because browsers quote one another. */
    private static final List<String[]> BROWSERS = List.of(
            new String[] {"Edg/", "Edge"}, new String[] {"EdgA/", "Edge"}, new String[] {"coc_coc_browser/", "Cốc Cốc"}, new String[] {"OPR/", "Opera"},
            new String[] {"SamsungBrowser/", "Samsung Internet"}, new String[] {"Firefox/", "Firefox"}, new String[] {"FxiOS/", "Firefox"},
            new String[] {"CriOS/", "Chrome"}, new String[] {"Chrome/", "Chrome"}, new String[] {"Version/", "Safari"});
    private static final List<String[]> SYSTEMS = List.of(
            new String[] {"Android", "Android"}, new String[] {"iPhone", "iPhone"}, new String[] {"iPad", "iPad"}, new String[] {"Windows", "Windows"},
            new String[] {"CrOS", "ChromeOS"}, new String[] {"Macintosh", "macOS"}, new String[] {"Linux", "Linux"});

    public static Device of(String agent) {
        return new Device(first(BROWSERS, agent), first(SYSTEMS, agent));
    }

    private static String first(List<String[]> signs, String agent) {
        return signs.stream().filter(sign -> agent.contains(sign[0])).map(sign -> sign[1]).findFirst().orElse("");
    }
}
