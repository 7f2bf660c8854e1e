package vn.hocvuso.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.kernel.Feature;

/** The features as their door-plates declare them. */
final class Features {
    static final String ROOT = "vn.hocvuso";
    static final JavaClasses ALL = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT);
    /** Spoken by everybody, so no plate names them. */
    private static final Set<String> COMMON = Set.of("kernel", "store", "document", "job");

    private Features() {}

    /** @param door the package that carries the plate; @param name its last part */
    record Place(String door, String name, Set<String> mayCall) {
        boolean mayCall(Place other) {
            return COMMON.contains(other.name) || mayCall.contains(other.name);
        }

        /** Of the common places everything may be used; of a feature what stands in its door. */
        boolean isOpen(JavaClass type) {
            return COMMON.contains(name) || type.getPackageName().equals(door);
        }

        /** boundary, control, entity, rule; empty is the door itself. */
        String roomOf(JavaClass type) {
            String rest = type.getPackageName().substring(door.length());
            return rest.isEmpty() ? "" : rest.substring(1).split("\\.")[0];
        }
    }

    /** The nearest plate above the class; empty when it stands behind none. */
    static Optional<Place> of(JavaClass type) {
        for (String name = type.getPackageName(); name.startsWith(ROOT); name = name.substring(0, Math.max(0, name.lastIndexOf('.')))) {
            Feature plate = plate(name);
            if (plate != null) {
                return Optional.of(new Place(name, name.substring(name.lastIndexOf('.') + 1), Set.of(plate.mayCall())));
            }
        }
        return Optional.empty();
    }

    private static Feature plate(String packageName) {
        try {
            return Class.forName(packageName + ".package-info").getAnnotation(Feature.class);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}
