package vn.hocvuso.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Page, page bean, message bundle, migration folder and test folder of a feature carry its name. */
class MirrorTest {
    private static final Path MAIN = Path.of("src", "main");
    private static final Path WEBAPP = MAIN.resolve("webapp");
    private static final Path BUNDLES = MAIN.resolve("resources/vn/hocvuso");
    private static final Path MIGRATIONS = MAIN.resolve("resources/db/migration");
    private static final Path TESTS = Path.of("src/test/java/vn/hocvuso");
    /** Folders of the webapp and of the tests that belong to no feature. */
    private static final List<String> SHARED = List.of("WEB-INF", "META-INF", "resources", "help", "architecture", "testing");

    /** A page whose script asks the API for all it shows names no bean. */
    @Test
    void every_page_has_its_bean() throws IOException {
        for (Path page : pages()) {
            if (!Files.readString(page).matches("(?s).*#\\{[^}]*\\w+Page\\..*")) {
                continue;
            }
            String bean = Features.ROOT + "." + page.getParent().getFileName() + ".boundary." + camel(page) + "Page";
            assertThat(classNames().contains(bean)).as(WEBAPP.relativize(page) + " has the bean " + bean).isTrue();
        }
    }

    @Test
    void every_page_bean_has_its_page() throws IOException {
        List<String> wanted = pages().stream().map(page -> page.getParent().getFileName() + "." + camel(page) + "Page").toList();
        List<String> beans = Features.ALL.stream()
                .filter(type -> type.getPackageName().endsWith(".boundary") && type.getSimpleName().endsWith("Page") && type.isTopLevelClass())
                .map(type -> feature(type) + "." + type.getSimpleName())
                .toList();
        assertThat(wanted).containsAll(beans);
    }

    @Test
    void every_page_has_its_bundle() throws IOException {
        for (Path page : pages()) {
            assertThat(BUNDLES.resolve(page.getParent().getFileName().toString()).resolve("messages.properties")).exists();
        }
    }

    @Test
    void bundles_migrations_and_tests_belong_to_a_feature() throws IOException {
        assertThat(features()).containsAll(folders(BUNDLES)).containsAll(folders(MIGRATIONS)).containsAll(folders(TESTS));
    }

    @Test
    void vietnamese_and_english_say_the_same_things() throws IOException {
        try (Stream<Path> files = Files.walk(BUNDLES)) {
            for (Path vietnamese : files.filter(file -> file.endsWith("messages.properties")).toList()) {
                assertThat(keys(vietnamese.resolveSibling("messages_en.properties"))).as(vietnamese.toString()).isEqualTo(keys(vietnamese));
            }
        }
    }

    /** A {@code ui:param} holds for the rest of its file: a loop's variable of the same name would go on saying what the param says. */
    @Test
    void no_loop_of_a_page_takes_the_name_of_a_param() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            for (Path page : files.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                String own = Files.readString(page).replaceAll("(?s)<ui:include [^>]*[^/]>.*?</ui:include>", "");
                List<String> loops = names(own, " var=\"(\\w+)\"");
                assertThat(names(own, "<ui:param name=\"(\\w+)\"")).as(WEBAPP.relativize(page).toString()).noneMatch(loops::contains);
            }
        }
    }

    private static List<String> names(String page, String pattern) {
        return Pattern.compile(pattern).matcher(page).results().map(match -> match.group(1)).distinct().toList();
    }

    @Test
    void migrations_carry_day_time_and_a_telling_name() throws IOException {
        try (Stream<Path> files = Files.walk(MIGRATIONS)) {
            assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
                    .allMatch(name -> name.matches("V\\d{8}_\\d{4}__[a-z0-9_]+\\.sql"));
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .filter(file -> WEBAPP.relativize(file).getNameCount() == 2)
                    .filter(file -> !SHARED.contains(WEBAPP.relativize(file).getName(0).toString()))
                    .toList();
        }
    }

    private static String camel(Path page) {
        String name = page.getFileName().toString().replace(".xhtml", "");
        return Arrays.stream(name.split("-")).map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1)).collect(Collectors.joining());
    }

    private static List<String> classNames() {
        return Features.ALL.stream().map(JavaClass::getName).toList();
    }

    private static List<String> features() {
        return Features.ALL.stream().map(MirrorTest::feature).distinct().toList();
    }

    /** First part below the root: of interop.gift it is interop, as in the folders. */
    private static String feature(JavaClass type) {
        return type.getPackageName().substring(Features.ROOT.length() + 1).split("\\.")[0];
    }

    private static List<String> folders(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).map(path -> path.getFileName().toString()).filter(name -> !SHARED.contains(name)).toList();
        }
    }

    private static TreeSet<String> keys(Path bundle) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            messages.load(reader);
        }
        return new TreeSet<>(messages.stringPropertyNames());
    }
}
