package vn.hocvuso.publishing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Somebody who does not exist, to try the conditions of a draft with.
 *
 * @param group   report group; null: none
 * @param unit    code of the home unit; null: none
 * @param done    keys of lessons that are done
 * @param minutes lessons were open, by key; one that is not there was never opened
 * @param reached per cent of the points in tests, by slug; one that is not there was never sat
 * @param usedUp  slugs of tests without an attempt left
 */
public record ImaginedLearner(
        String group, String unit, LocalDate day, Set<String> done, Map<String, Integer> minutes, Map<String, Integer> reached, Set<String> usedUp) {}
