package vn.hocvuso.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Passwords to be printed and cut, readable in the answer to the request that made them and nowhere else.
 *
 * @param units   in the order of the tree, people in the order of lists
 * @param lastDay on which the passwords still work
 * @param skipped who got none, by reason ({@code account-of-higher-role}, {@code username-taken}, {@code own-account}): service numbers
 */
public record PasswordSheet(List<UnitCards> units, LocalDate lastDay, Map<String, List<String>> skipped) {

    /** @param code null, and so the name: people of no unit */
    public record UnitCards(String code, String name, List<Card> cards) {}

    public record Card(String fullName, String rank, String serviceNumber, String username, String password) {}

    public int count() {
        return units.stream().mapToInt(unit -> unit.cards().size()).sum();
    }
}
