package vn.hocvuso.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.account.PasswordSheet;
import vn.hocvuso.account.control.SheetQueries.Place;
import vn.hocvuso.account.control.SheetQueries.Recipient;
import vn.hocvuso.kernel.Caller;

/**
 * Makes passwords for people and the sheet to print them on. Only the sealed ones are written down; the readable ones leave with
 * the answer. Nothing is hashed here: three thousand hashes are three minutes of a core.
 */
@ApplicationScoped
public class SheetWork {
    private AccountRepository accounts;
    private SessionRepository sessions;
    private SheetQueries queries;
    private Reach reach;
    private Passwords passwords;
    private Seal seal;

    SheetWork() {}

    @Inject
    public SheetWork(AccountRepository accounts, SessionRepository sessions, SheetQueries queries, Reach reach, Passwords passwords, Seal seal) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.queries = queries;
        this.reach = reach;
        this.passwords = passwords;
        this.seal = seal;
    }

    /** Who asks, from where they administer, and until when the passwords work. */
    public record Order(UUID by, Caller.Scope scope, Instant until, LocalDate lastDay, LocalDate today, Instant now) {}

    /** @param done who got a password, with their user name from before: null, their account was opened */
    public record Made(PasswordSheet sheet, List<Recipient> done) {}

    /** Opens accounts for those without and gives the others a new password, which ends their stays. */
    public Made make(List<Recipient> recipients, Order order) {
        Map<String, List<String>> skipped = new LinkedHashMap<>();
        Set<UUID> above = reach.above(recipients.stream().map(Recipient::personId).toList(), order.scope());
        List<Recipient> allowed = new ArrayList<>();
        for (Recipient one : recipients) {
            if (one.personId().equals(order.by())) {
                skip(skipped, "own-account", one);
            } else if (above.contains(one.personId())) {
                skip(skipped, "account-of-higher-role", one);
            } else {
                allowed.add(one);
            }
        }
        Map<UUID, String> made = new HashMap<>();
        Set<UUID> done = write(allowed, made, order);
        allowed.stream().filter(one -> !done.contains(one.personId())).forEach(one -> skip(skipped, "username-taken", one));
        List<Recipient> served = allowed.stream().filter(one -> done.contains(one.personId())).toList();
        return new Made(new PasswordSheet(byUnit(served, made, order.today()), order.lastDay(), skipped), served);
    }

    private Set<UUID> write(List<Recipient> allowed, Map<UUID, String> made, Order order) {
        List<AccountRepository.Opening> toOpen = new ArrayList<>();
        List<AccountRepository.Opening> toGive = new ArrayList<>();
        for (Recipient one : allowed) {
            String password = passwords.random();
            made.put(one.personId(), password);
            String name = one.username() == null ? one.serviceNumber() : one.username();
            var opening = new AccountRepository.Opening(one.personId(), name, seal.close(Seal.Purpose.PASSWORD, password), order.until());
            (one.username() == null ? toOpen : toGive).add(opening);
        }
        accounts.open(toOpen, order.now());
        accounts.give(toGive, order.now());
        sessions.endAll(toGive.stream().map(AccountRepository.Opening::personId).toList(), order.now());
        toOpen.addAll(toGive);
        return queries.holding(toOpen);
    }

    private static void skip(Map<String, List<String>> skipped, String reason, Recipient one) {
        skipped.computeIfAbsent(reason, key -> new ArrayList<>()).add(one.serviceNumber());
    }

    private List<PasswordSheet.UnitCards> byUnit(List<Recipient> recipients, Map<UUID, String> made, LocalDate today) {
        Map<UUID, List<PasswordSheet.Card>> cards = recipients.stream().collect(Collectors.groupingBy(
                Recipient::unitId, Collectors.mapping(one -> card(one, made.get(one.personId())), Collectors.toList())));
        List<PasswordSheet.UnitCards> units = new ArrayList<>();
        if (cards.containsKey(Caller.WHOLE)) {
            units.add(new PasswordSheet.UnitCards(null, null, cards.get(Caller.WHOLE)));
        }
        for (Place place : queries.inTreeOrder(cards.keySet(), today)) {
            units.add(new PasswordSheet.UnitCards(place.code(), place.name(), cards.get(place.id())));
        }
        return units;
    }

    private static PasswordSheet.Card card(Recipient one, String password) {
        String username = one.username() == null ? one.serviceNumber() : one.username();
        return new PasswordSheet.Card(one.fullName(), one.rank(), one.serviceNumber(), username, password);
    }
}
