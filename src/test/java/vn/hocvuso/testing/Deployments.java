package vn.hocvuso.testing;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The one deployment all {@code *IT} classes share: the WAR as it ships, and the test classes that run inside the server. */
@ArquillianSuiteDeployment
public class Deployments {
    private static final Path CLASSES = Path.of("target", "test-classes");

    @Deployment
    public static WebArchive war() throws IOException, URISyntaxException {
        WebArchive war = ShrinkWrap.create(ZipImporter.class, "hocvuso.war")
                .importFrom(Path.of(System.getProperty("war.file")).toFile())
                .as(WebArchive.class);
        war.addAsLibraries(Path.of(Assertions.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toFile());
        war.addClass(OpenToTheRunner.class);
        inside().forEach(war::addClass);
        return war;
    }

    /** Found, not listed: an IT that is not a client, with its nested classes, which ShrinkWrap adds by itself. */
    private static List<Class<?>> inside() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(name -> name.endsWith("IT.class"))
                    .<Class<?>>map(name -> load(name.substring(0, name.length() - ".class".length()).replace('/', '.')))
                    .filter(test -> !test.isAnnotationPresent(RunAsClient.class) && !test.isAnnotationPresent(WithoutServer.class))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Deployments.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
