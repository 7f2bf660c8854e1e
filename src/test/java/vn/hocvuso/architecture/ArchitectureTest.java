package vn.hocvuso.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import vn.hocvuso.architecture.Features.Place;

/** The house rules. A red one is a question about design: bend the design, or write down why the rule was wrong. */
class ArchitectureTest {
    private static final Map<String, Set<String>> INWARD = Map.of(
            "", Set.of("", "control", "entity", "rule"),
            "boundary", Set.of("", "boundary", "rule"),
            "control", Set.of("", "control", "entity", "rule"),
            "entity", Set.of("", "entity", "rule"),
            "rule", Set.of("", "rule"));

    @Test
    void every_class_stands_behind_a_plate() {
        classes().should(new ArchCondition<JavaClass>("have a package-info with @Feature in its package or above") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (Features.of(type).isEmpty()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " stands behind no plate"));
                }
            }
        }).check(Features.ALL);
    }

    /** Decision 0038: what belongs to a request comes to the methods of a resource that lives as long as the server. */
    @Test
    void a_lasting_resource_keeps_nothing_of_a_request() {
        classes().that().areAnnotatedWith(Path.class).and().areAnnotatedWith(ApplicationScoped.class)
                .should(new ArchCondition<JavaClass>("have fields that are injected beans only") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getFields().stream()
                                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC) && !field.getModifiers().contains(JavaModifier.FINAL))
                                .filter(field -> field.getAnnotations().stream().anyMatch(one -> one.getRawType().getPackageName().equals("jakarta.ws.rs")
                                        || one.getRawType().getPackageName().equals("jakarta.ws.rs.core")))
                                .forEach(field -> events.add(SimpleConditionEvent.violated(type, field.getFullName() + " belongs to a request")));
                    }
                }).check(Features.ALL);
    }

    @Test
    void a_feature_calls_only_whom_its_plate_names() {
        check("call only whom the plate names", (from, dependency) -> from.mayCall(Features.of(dependency.getTargetClass()).orElseThrow()));
    }

    /** The platform, where filters and mechanisms meet the server, may also use the boundary of a feature it names. */
    @Test
    void a_feature_is_entered_through_its_door() {
        check("enter through the door", (from, dependency) -> {
            JavaClass target = dependency.getTargetClass();
            Place entered = Features.of(target).orElseThrow();
            return entered.isOpen(target) || from.name().equals("platform") && entered.roomOf(target).equals("boundary");
        });
    }

    @Test
    void features_form_no_cycle() {
        slices().assignedFrom(new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return Features.of(type).map(place -> SliceIdentifier.of(place.door())).orElseGet(SliceIdentifier::ignore);
            }

            @Override
            public String getDescription() {
                return "features";
            }
        }).should().beFreeOfCycles().check(Features.ALL);
    }

    @Test
    void rooms_face_inward() {
        classes().should(new ArchCondition<JavaClass>("use only the rooms further in") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Place place = Features.of(type).orElseThrow();
                Set<String> allowed = INWARD.get(place.roomOf(type));
                if (allowed == null) {
                    return;
                }
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    if (Features.of(target).filter(place::equals).isPresent() && !allowed.contains(place.roomOf(target))) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        }).check(Features.ALL);
    }

    /** A stream over a byte array is no I/O, and a Random that was given its seed is arithmetic. */
    @Test
    void rules_are_plain_java() {
        noClasses().that().resideInAPackage("..rule..")
                .should().dependOnClassesThat().resideInAnyPackage("jakarta..", "javax..", "java.sql..", "java.nio.file..", "java.net..")
                .orShould().dependOnClassesThat(new DescribedPredicate<JavaClass>("do input or output") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getPackageName().equals("java.io") && !type.getSimpleName().startsWith("ByteArray");
                    }
                })
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.time.Clock")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.security.SecureRandom")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .orShould().callConstructor(Random.class)
                .orShould().callMethod(Math.class, "random")
                .orShould().callMethod(UUID.class, "randomUUID")
                .check(Features.ALL);
    }

    @Test
    void nobody_reads_the_wall_clock() {
        noClasses().that().resideOutsideOfPackages("vn.hocvuso.platform.time..", "vn.hocvuso.launch..")
                .should().callMethodWhere(new DescribedPredicate<JavaCall<?>>("it reads the wall clock") {
                    @Override
                    public boolean test(JavaCall<?> call) {
                        AccessTarget.CodeUnitCallTarget target = call.getTarget();
                        boolean withoutClock = target.getRawParameterTypes().isEmpty();
                        return target.getOwner().getPackageName().equals("java.time") && target.getName().equals("now") && withoutClock
                                || target.getOwner().isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis");
                    }
                })
                .check(Features.ALL);
    }

    @Test
    void transactions_open_at_the_door() {
        classes().that(new DescribedPredicate<JavaClass>("open a transaction") {
            @Override
            public boolean test(JavaClass type) {
                return type.isAnnotatedWith(Transactional.class)
                        || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Transactional.class));
            }
        }).should(new ArchCondition<JavaClass>("stand in the door") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!Features.of(type).orElseThrow().door().equals(type.getPackageName())) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " opens a transaction behind the door"));
                }
            }
        }).check(Features.ALL);
    }

    @Test
    void doors_know_neither_rest_nor_pages() {
        noClasses().that(new DescribedPredicate<JavaClass>("stand in a feature's door, its control, entities or rules") {
            @Override
            public boolean test(JavaClass type) {
                Place place = Features.of(type).orElseThrow();
                return !place.name().equals("platform") && !place.roomOf(type).equals("boundary");
            }
        }).should().dependOnClassesThat().resideInAnyPackage("jakarta.ws.rs..", "jakarta.faces..", "jakarta.servlet..", "org.primefaces..")
                .check(Features.ALL);
    }

    @Test
    void boundaries_hold_no_entity_manager() {
        noClasses().that().resideInAPackage("..boundary..")
                .should().dependOnClassesThat().resideInAPackage("jakarta.persistence..")
                .check(Features.ALL);
    }

    @Test
    void names_say_what_a_class_is() {
        noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Service|DTO|Dto|Bean)").check(Features.ALL);
    }

    private static void check(String description, BiPredicate<Place, Dependency> allowed) {
        classes().should(new ArchCondition<JavaClass>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Place from = Features.of(type).orElseThrow();
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    boolean elsewhere = target.getPackageName().startsWith(Features.ROOT)
                            && !Features.of(target).orElseThrow().equals(from);
                    if (elsewhere && !allowed.test(from, dependency)) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        }).check(Features.ALL);
    }
}
