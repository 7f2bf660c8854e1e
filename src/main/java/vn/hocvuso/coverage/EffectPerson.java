package vn.hocvuso.coverage;

/**
 * Somebody whom a draft touches.
 *
 * @param unit   of the day the effect is of; null: posted only later
 * @param before {@code outside}, {@code exempt}, {@code passed}, {@code overdue} or {@code remaining} with the terms that stand
 * @param after  the same with the drafted ones
 * @param late   could not make it in time
 */
public record EffectPerson(
        String serviceNumber, String fullName, String rank, String group, String position, UnitName unit, String before, String after, boolean late) {}
