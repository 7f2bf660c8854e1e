package vn.hocvuso.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/** What has to be written down beside the annotations says what they say. */
class OpenApiTest {
    private static final String OVERLOOKED = "vn.hocvuso.classroom.boundary";

    @Test
    void every_call_that_the_scanner_overlooks_is_written_down() throws IOException {
        assertThat(written()).containsExactlyInAnyOrderElementsOf(annotated());
    }

    @Test
    void no_other_package_is_overlooked() throws IOException {
        java.nio.file.Path root = java.nio.file.Path.of("target/classes");
        try (Stream<java.nio.file.Path> all = Files.walk(root.resolve("vn/hocvuso"))) {
            List<String> packages = all.filter(Files::isDirectory).map(one -> root.relativize(one).toString().replace('/', '.')).toList();
            assertThat(packages).filteredOn(one -> one.contains(".class")).allMatch(one -> one.startsWith("vn.hocvuso.classroom"));
        }
    }

    private static List<String> written() throws IOException {
        List<String> calls = new ArrayList<>();
        String path = "";
        String verb = "";
        byte[] file = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.yaml").readAllBytes();
        for (String line : new String(file, StandardCharsets.UTF_8).split("\n")) {
            if (line.matches("  /\\S+:")) {
                path = line.strip().replaceFirst(":$", "");
            } else if (line.matches("    (get|post|put|delete):")) {
                verb = line.strip().replaceFirst(":$", "");
            } else if (line.startsWith("      summary: ")) {
                calls.add(verb + " " + path + " " + line.substring("      summary: \"".length(), line.length() - 1));
            }
        }
        return calls;
    }

    private static List<String> annotated() throws IOException {
        List<String> calls = new ArrayList<>();
        try (Stream<java.nio.file.Path> files = Files.list(java.nio.file.Path.of("target/classes", OVERLOOKED.split("\\.")))) {
            for (String name : files.map(file -> file.getFileName().toString()).filter(name -> name.matches("\\w+\\.class")).toList()) {
                Class<?> resource = Class.forName(OVERLOOKED + "." + name.replaceFirst("\\.class$", ""));
                if (resource.isAnnotationPresent(Path.class)) {
                    Arrays.stream(resource.getDeclaredMethods()).forEach(method -> call(resource, method, calls));
                }
            }
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
        return calls;
    }

    private static void call(Class<?> resource, Method method, List<String> calls) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                Path path = method.getAnnotation(Path.class);
                String below = path == null ? "" : "/" + path.value();
                calls.add(verb.value().toLowerCase(Locale.ROOT) + " /api/v1/" + resource.getAnnotation(Path.class).value() + below + " "
                        + method.getAnnotation(Operation.class).summary());
            }
        }
    }
}
