package vn.hocvuso.coverage.rule;

import java.util.List;
import java.util.UUID;
import vn.hocvuso.kernel.Period;

/**
 * Days on which a person in a campaign's audience counts for the same in the same place.
 *
 * @param path  the home unit first, the root last: all of them count this person
 * @param cohort null: none
 * @param state bits of {@link State}
 */
public record Span(Period days, List<UUID> path, String group, String cohort, int state) {}
