package vn.hocvuso.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A browser for one test: {@code @RegisterExtension final Browser browser = new Browser(BASE);}. A fresh profile each time; a
 * test that fails leaves {@code target/screens/failed-….png}. After every test it is checked that no page asked another host for
 * anything and that no script failed, the content security policy included.
 */
public final class Browser implements AfterEachCallback {
    private static final Path SCREENS = Path.of("target", "screens");
    private static final Path AXE = Path.of("target", "axe.tsv");
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final int PHONE = 360;
    private static final int DESKTOP = 1440;
    private static final int HEIGHT = 900;
    private static com.microsoft.playwright.Browser chromium;

    private final URI base;
    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    public Browser(URI base) {
        this.base = base;
    }

    /** The test's page, opened at desktop width when first asked for. */
    public Page page() {
        if (page == null) {
            context = chromium().newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                    .setViewportSize(DESKTOP, HEIGHT)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setLocale("vi-VN"));
            page = context.newPage();
            page.onRequest(request -> {
                URI asked = URI.create(request.url().split("[?#]")[0]);
                if (asked.getScheme().startsWith("http") && !base.getAuthority().equals(asked.getAuthority())) {
                    complaints.add("asked an outside host: " + request.url());
                }
            });
            page.onPageError(error -> complaints.add("script failed: " + error));
            page.onConsoleMessage(message -> {
                if ("error".equals(message.type()) && message.text().contains("Content Security Policy")) {
                    complaints.add(message.text());
                }
            });
        }
        return page;
    }

    /** @param path below the root, without the leading slash */
    public Page open(String path) {
        page().navigate(base.resolve(path).toString());
        return page;
    }

    /** Opens the page, which has to be there, listens to axe, looks for sideways scrolling on a phone, and takes the pictures. */
    public void pass(String name, String path) {
        int status = page().navigate(base.resolve(path).toString()).status();
        if (status != 200) {
            throw new AssertionError(name + " answers " + status);
        }
        page.waitForLoadState();
        requireAccessible(name);
        phone();
        int overflow = ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
        if (overflow != 0) {
            throw new AssertionError(name + " scrolls sideways on a phone by " + overflow + " px");
        }
        shootAll(name);
    }

    public Page phone() {
        page().setViewportSize(PHONE, HEIGHT);
        return page;
    }

    public Page desktop() {
        page().setViewportSize(DESKTOP, HEIGHT);
        return page;
    }

    /** A picture of the whole page at phone and desktop width, light and dark: {@code target/screens/<name>-<width>-<theme>.png}. */
    public void shootAll(String name) {
        for (int width : new int[] {PHONE, DESKTOP}) {
            shoot(name, width, false);
            shoot(name, width, true);
        }
        desktop();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    public void shoot(String name, int width, boolean dark) {
        page().setViewportSize(width, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
        picture(name + "-" + width + "-" + (dark ? "dark" : "light"));
    }

    /** Axe over the page as it stands; fails on a serious or critical violation of WCAG 2.2 AA. */
    public void requireAccessible(String name) {
        List<Rule> serious = new AxeBuilder(page())
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations()
                .stream()
                .filter(rule -> "serious".equals(rule.getImpact()) || "critical".equals(rule.getImpact()))
                .toList();
        note(name + "\t" + serious.size());
        if (!serious.isEmpty()) {
            StringBuilder told = new StringBuilder(name + " has accessibility violations:");
            serious.forEach(rule -> rule.getNodes().forEach(node -> told.append("\n  ").append(rule.getId()).append(": ")
                    .append(node.getHtml()).append("\n    ").append(node.getFailureSummary())));
            throw new AssertionError(told.toString());
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (page == null) {
            return;
        }
        try {
            if (test.getExecutionException().isPresent()) {
                picture("failed-" + test.getRequiredTestClass().getSimpleName() + "-" + test.getDisplayName().replaceAll("\\W+", "_"));
            } else if (!complaints.isEmpty()) {
                throw new AssertionError("The browser complains:\n" + String.join("\n", complaints));
            }
        } finally {
            context.close();
            page = null;
            complaints.clear();
        }
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")).setFullPage(true));
    }

    private static synchronized void note(String line) {
        try {
            Files.writeString(AXE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One process for the whole run; it ends with the test JVM. */
    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(FLAGS);
            Chromium.installed().ifPresent(options::setExecutablePath);
            chromium = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                    .chromium()
                    .launch(options);
        }
        return chromium;
    }
}
