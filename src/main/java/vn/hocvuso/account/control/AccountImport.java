package vn.hocvuso.account.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import vn.hocvuso.account.entity.Account;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Vietnamese;

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

    @Resource(lookup = "java:app/jdbc/hocvuso")
    DataSource dataSource;

    @Inject
    Tokens tokens;

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

    public void apply(Bulk.Source source, Set<Integer> badRows, Bulk.Keeper keeper, Instant now) {
        inBatches(source, wishes -> {
            Map<String, UUID> persons = personsWithoutAccount(wishes);
            String sql = "insert into account (person_id, username, username_key, pending_password, must_change, closed, created_at, changed_at)"
                    + " values (?, ?, ?, ?, true, false, ?, ?)";
            OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement insert = connection.prepareStatement(sql)) {
                List<UUID> opened = new ArrayList<>();
                for (Wish wish : wishes) {
                    // remove: a second row of the same person is a transfer, not a second account
                    UUID person = badRows.contains(wish.row()) ? null : persons.remove(wish.serviceNumber());
                    if (person != null) {
                        insert.setObject(1, person);
                        insert.setString(2, Vietnamese.clean(wish.username()));
                        insert.setString(3, wish.key());
                        insert.setString(4, tokens.encrypt(wish.password()));
                        insert.setObject(5, at);
                        insert.setObject(6, at);
                        insert.addBatch();
                        opened.add(person);
                    }
                }
                keeper.created(ACCOUNT, opened);
                insert.executeBatch();
            } catch (SQLException e) {
                throw new IllegalStateException("accounts cannot be opened", e);
            }
        });
    }

    /** Whether one of these people has signed in, or was given another password since the account was opened. */
    public boolean anyUsed(Set<UUID> persons) {
        String sql = "select 1 from account a where a.person_id in (" + marks(persons.size()) + ") and (a.changed_at <> a.created_at"
                + " or exists (select 1 from sign_in_session s where s.person_id = a.person_id))";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            int index = 1;
            for (UUID person : persons) {
                select.setObject(index++, person);
            }
            try (var rows = select.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("accounts cannot be looked up", e);
        }
    }

    private static String marks(int many) {
        return String.join(", ", Collections.nCopies(many, "?"));
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
        String sql = "select a.username_key, p.service_number from account a join person_named p on p.id = a.person_id where a.username_key in (%s)";
        Map<String, String> owners = new HashMap<>();
        query(sql, wishes.stream().map(Wish::key).collect(Collectors.toSet()), (key, value) -> owners.put(key, (String) value));
        return owners;
    }

    private Map<String, UUID> personsWithoutAccount(List<Wish> wishes) {
        String sql = "select p.service_number, p.id from person_named p where p.service_number in (%s)"
                + " and not exists (select 1 from account a where a.person_id = p.id)";
        Map<String, UUID> persons = new HashMap<>();
        query(sql, wishes.stream().map(Wish::serviceNumber).collect(Collectors.toSet()), (key, value) -> persons.put(key, (UUID) value));
        return persons;
    }

    private void query(String sql, Set<String> values, BiConsumer<String, Object> each) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql.formatted(marks(values.size())))) {
            int index = 1;
            for (String value : values) {
                select.setString(index++, value);
            }
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    each.accept(rows.getString(1), rows.getObject(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("accounts cannot be looked up", e);
        }
    }
}
