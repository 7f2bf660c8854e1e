import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** Build step: prints what {@code mvn verify} ran, {@code java Summarise.java <target>}. */
class Summarise {
    /** One report. The names tell the kind: browser tests are called …PageIT or …JourneyIT. */
    private record Suite(String name, int tests, int failed, int skipped, double seconds) {
        boolean isBrowser() {
            return name.matches(".*(Page|Journey)IT.*");
        }

        boolean isProduct() {
            return name.contains(".launch.");
        }

        boolean isOn(String database) {
            return name.endsWith("(" + database + ")");
        }
    }

    public static void main(String[] args) throws Exception {
        Path target = Path.of(args[0]);
        List<Suite> unit = read(target.resolve("surefire-reports"));
        List<Suite> it = read(target.resolve("failsafe-reports"));
        System.out.println("\n---- What ran ----------------------------------------------------------");
        line("Unit, architecture, mirror", unit, suite -> true);
        line("Integration on H2", it, suite -> suite.isOn("h2") && !suite.isBrowser() && !suite.isProduct());
        line("Integration on PostgreSQL", it, suite -> suite.isOn("postgres"));
        line("Browser journeys", it, Suite::isBrowser);
        line("The product as it ships", it, Suite::isProduct);
        axe(target.resolve("axe.tsv"));
        print(target.resolve("product-times.txt"));
        System.out.println("------------------------------------------------------------------------\n");
    }

    private static void line(String title, List<Suite> all, Predicate<Suite> wanted) {
        List<Suite> suites = all.stream().filter(wanted).toList();
        System.out.printf("%-28s %4d tests in %3d classes, %d failed, %d skipped, %.0f s%n", title,
                suites.stream().mapToInt(Suite::tests).sum(), suites.size(),
                suites.stream().mapToInt(Suite::failed).sum(), suites.stream().mapToInt(Suite::skipped).sum(),
                suites.stream().mapToDouble(Suite::seconds).sum());
    }

    private static void axe(Path file) throws IOException {
        List<String> runs = Files.exists(file) ? Files.readAllLines(file) : List.of();
        System.out.printf("%-28s %4d pages, %d serious violations%n", "Accessibility (axe)", runs.size(),
                runs.stream().mapToInt(run -> Integer.parseInt(run.split("\t")[1])).sum());
    }

    private static void print(Path file) throws IOException {
        if (Files.exists(file)) {
            Files.readAllLines(file).forEach(System.out::println);
        }
    }

    private static List<Suite> read(Path directory) throws Exception {
        List<Suite> suites = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.filter(one -> one.getFileName().toString().startsWith("TEST-")).toList()) {
                    suites.add(suite(file));
                }
            }
        }
        return suites;
    }

    private static Suite suite(Path file) throws Exception {
        Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        return new Suite(root.getAttribute("name"), number(root, "tests"), number(root, "failures") + number(root, "errors"),
                number(root, "skipped"), Double.parseDouble(root.getAttribute("time").replace(",", "")));
    }

    private static int number(Element suite, String name) {
        return Integer.parseInt(suite.getAttribute(name));
    }
}
