package vn.hocvuso.publishing;

import java.time.LocalDate;

/**
 * Which questions of a bank a list shows, each by its newest version; null: any.
 *
 * @param q          words, each the beginning of a word of title, name or text, accents aside
 * @param state      of the newest version
 * @param used       whether anybody was ever asked it
 * @param dueBy      its review day is this or earlier
 */
public record BankQuery(String bank, String q, String tag, String skill, Integer difficulty, String state, Boolean used, LocalDate dueBy) {
    public static BankQuery all(String bank) {
        return new BankQuery(bank, null, null, null, null, null, null, null);
    }
}
