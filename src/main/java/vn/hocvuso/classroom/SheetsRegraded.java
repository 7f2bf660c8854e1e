package vn.hocvuso.classroom;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Some sheets are worth something else than before; fired in the transaction that made it so. */
public record SheetsRegraded(List<Regraded> sheets) {
    /**
     * @param change its row in the list of changes
     * @param heldOn the day it was sat, which stays the day it counts from
     */
    public record Regraded(UUID change, UUID person, LocalDate heldOn) {}
}
