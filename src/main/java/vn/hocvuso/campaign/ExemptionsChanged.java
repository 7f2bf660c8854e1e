package vn.hocvuso.campaign;

import java.util.Set;
import java.util.UUID;

/** Exemptions of these people (at most 1 000 an event) were granted, changed or ended. */
public record ExemptionsChanged(Set<UUID> persons) {}
