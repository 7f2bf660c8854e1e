package vn.hocvuso.classroom;

import java.time.LocalDate;
import java.util.List;

/**
 * Who is to join a class.
 *
 * @param unit   everybody of this unit's subtree on {@code asOf} (null: today); null: only the people named
 * @param people service numbers
 * @param from   first day in the class; null: today
 */
public record Joining(String unit, LocalDate asOf, List<String> people, LocalDate from) {}
