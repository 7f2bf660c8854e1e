package vn.hocvuso.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.hocvuso.account.entity.Account;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.store.Sql;

/**
 * Accounts out of the people file's columns {@code username} and {@code initial_password}. A row without a password opens
 * nothing; a person who has an account keeps its password: a file sent twice must not undo what the owner chose since.
 */
@ApplicationScoped
public class AccountImport {
    /** Somebody's account, as an import opens it. */
    public static final Bulk.Kept ACCOUNT = new Bulk.Kept("accounts", null, "person_id", List.of("account"));

    private static final int BATCH = 500;
    private static final int LONGEST_USERNAME = 60;
    private static final int SHORTEST_INITIAL = 6;
    private static final int LONGEST_INITIAL = 128;

    /** A row that asks for an account. */
    private record Wish(int row, String serviceNumber, String username, String password) {
        String key() {
            return Account.key(username);
        }
    }

    private Sql sql;
    private AccountRepository accounts;
    private Seal seal;

    AccountImport() {}

    @Inject
    public AccountImport(Sql sql, AccountRepository accounts, Seal seal) {
        this.sql = sql;
        this.accounts = accounts;
        this.seal = seal;
    }

    /** Reports every wish that cannot be met and answers the rows. */
    public Set<Integer> check(Bulk.Source source, Bulk.Listener listener) {
        Set<Integer> bad = new HashSet<>();
        Map<String, String> ownerInFile = new HashMap<>();
        inBatches(source, wishes -> {
            Map<String, String> ownerInStore = owners(wishes);
            for (Wish wish : wishes) {
                String code = problem(wish, ownerInFile, ownerInStore);
                if (code != null) {
                    bad.add(wish.row());
                    listener.reject(wish.row(), code.startsWith("username") ? "username" : "initial_password", code, wish.username());
                }
            }
        });
        return bad;
    }

    private static String problem(Wish wish, Map<String, String> ownerInFile, Map<String, String> ownerInStore) {
        if (wish.username().length() > LONGEST_USERNAME) {
            return "username-too-long";
        }
        if (wish.password().length() < SHORTEST_INITIAL || wish.password().length() > LONGEST_INITIAL) {
            return "password-length";
        }
        String inFile = ownerInFile.putIfAbsent(wish.key(), wish.serviceNumber());
        String inStore = ownerInStore.get(wish.key());
        boolean taken = (inFile != null && !inFile.equals(wish.serviceNumber())) || (inStore != null && !inStore.equals(wish.serviceNumber()));
        return taken ? "username-taken" : null;
    }

    /** @param until when the given passwords stop working */
    public void apply(Bulk.Source source, Set<Integer> badRows, Instant until, Bulk.Keeper keeper, Instant now) {
        inBatches(source, wishes -> {
            Map<String, UUID> persons = personsWithoutAccount(wishes);
            List<AccountRepository.Opening> openings = new ArrayList<>();
            for (Wish wish : wishes) {
                // remove: a second row of the same person is a transfer, not a second account
                UUID person = badRows.contains(wish.row()) ? null : persons.remove(wish.serviceNumber());
                if (person != null) {
                    openings.add(new AccountRepository.Opening(person, wish.username(), seal.close(Seal.Purpose.PASSWORD, wish.password()), until));
                }
            }
            keeper.created(ACCOUNT, openings.stream().map(AccountRepository.Opening::personId).toList());
            accounts.open(openings, now);
        });
    }

    /** Whether one of these people has signed in, or was given another password since the account was opened. */
    public boolean anyUsed(Set<UUID> persons) {
        return sql.first(
                        "select 1 from account a where a.person_id in (" + Sql.marks(persons) + ") and (a.changed_at <> a.created_at"
                                + " or exists (select 1 from sign_in_session s where s.person_id = a.person_id)) limit 1",
                        row -> true, persons.toArray())
                .isPresent();
    }

    private static void inBatches(Bulk.Source source, Consumer<List<Wish>> each) {
        List<Wish> wishes = new ArrayList<>();
        source.read(row -> {
            String number = row.get("service_number");
            String password = row.get("initial_password");
            if (number == null || password == null) {
                return;
            }
            wishes.add(new Wish(row.number(), number, row.get("username") == null ? number : row.get("username"), password));
            if (wishes.size() == BATCH) {
                each.accept(List.copyOf(wishes));
                wishes.clear();
            }
        });
        if (!wishes.isEmpty()) {
            each.accept(List.copyOf(wishes));
        }
    }

    /** User name key → service number of its owner, for the names these wishes want. */
    private Map<String, String> owners(List<Wish> wishes) {
        Set<String> keys = wishes.stream().map(Wish::key).collect(Collectors.toSet());
        Map<String, String> owners = new HashMap<>();
        sql.each(
                "select a.username_key, p.service_number from account a join person_named p on p.id = a.person_id where a.username_key in (" + Sql.marks(keys) + ")",
                row -> owners.put(row.getString(1), row.getString(2)),
                keys.toArray());
        return owners;
    }

    private Map<String, UUID> personsWithoutAccount(List<Wish> wishes) {
        Set<String> numbers = wishes.stream().map(Wish::serviceNumber).collect(Collectors.toSet());
        Map<String, UUID> persons = new HashMap<>();
        sql.each(
                "select p.service_number, p.id from person_named p where p.service_number in (" + Sql.marks(numbers)
                        + ") and not exists (select 1 from account a where a.person_id = p.id)",
                row -> persons.put(row.getString(1), Sql.id(row, "id")),
                numbers.toArray());
        return persons;
    }
}
