package vn.hocvuso.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.kernel.Caller.Role;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.notification.rule.DigestPlan;
import vn.hocvuso.personnel.Office;
import vn.hocvuso.personnel.Offices;

/**
 * Who hears of a unit: for its own people its political officer, that is a holder of a role on exactly this unit with such a
 * position; for units below its commanders. Without one of these whoever commands it, else whoever instructs there.
 */
@ApplicationScoped
public class Responsible {
    private Offices offices;
    private List<String> officerPositions;

    Responsible() {}

    /** @param positions beginnings of positions, comma separated; accents do not matter */
    @Inject
    public Responsible(
            Offices offices,
            @ConfigProperty(name = "hocvuso.notification.officer-positions", defaultValue = "chính trị viên,chính ủy,trợ lý") Optional<String> positions) {
        this.offices = offices;
        officerPositions = Arrays.stream(positions.orElse("").split(",")).map(Vietnamese::clean).filter(name -> !name.isEmpty()).map(Vietnamese::fold).toList();
    }

    /** For these units on the day, asked at once. */
    public DigestPlan.Recipients of(Collection<UUID> units, LocalDate day) {
        Map<UUID, List<Office>> held = new HashMap<>();
        for (List<UUID> piece : Pieces.of(units)) {
            offices.on(piece, day).forEach(office -> held.computeIfAbsent(office.unit(), unit -> new ArrayList<>()).add(office));
        }
        return (unit, own) -> choose(held.getOrDefault(unit, List.of()), own);
    }

    private List<UUID> choose(List<Office> holders, boolean own) {
        List<UUID> officers = own ? people(holders, this::isOfficer) : List.of();
        List<UUID> commanders = people(holders, office -> office.role() == Role.COMMANDER);
        return !officers.isEmpty() ? officers : !commanders.isEmpty() ? commanders : people(holders, office -> true);
    }

    private static List<UUID> people(List<Office> holders, Predicate<Office> which) {
        return holders.stream().filter(which).map(Office::person).distinct().sorted().toList();
    }

    private boolean isOfficer(Office office) {
        String position = office.position() == null ? "" : Vietnamese.fold(office.position());
        return officerPositions.stream().anyMatch(position::startsWith);
    }
}
