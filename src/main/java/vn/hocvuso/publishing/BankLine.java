package vn.hocvuso.publishing;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A question in the list of its bank.
 *
 * @param title   its own, else the beginning of what it asks
 * @param version newest version; {@code number}: which it is
 * @param asked   number of the version that tests ask; null: none
 * @param used    whether anybody was ever asked any version of it
 * @param doubted attempts say that its key looks wrong
 */
public record BankLine(
        UUID version, String bank, String name, String title, String type, int number, String state, Integer asked, int difficulty, String source,
        LocalDate reviewOn, boolean used, boolean doubted) {
    BankLine with(String label, boolean doubted) {
        return new BankLine(version, bank, name, label, type, number, state, asked, difficulty, source, reviewOn, used, doubted);
    }
}
