package vn.hocvuso.account;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import vn.hocvuso.account.control.AccountImport;
import vn.hocvuso.account.control.AccountQueries;
import vn.hocvuso.account.control.AccountRepository;
import vn.hocvuso.account.control.FactorRepository;
import vn.hocvuso.account.control.Failures;
import vn.hocvuso.account.control.Halfway;
import vn.hocvuso.account.control.Passwords;
import vn.hocvuso.account.control.Reach;
import vn.hocvuso.account.control.Seal;
import vn.hocvuso.account.control.SessionRepository;
import vn.hocvuso.account.control.SheetQueries;
import vn.hocvuso.account.control.SheetWork;
import vn.hocvuso.account.control.SignInCheck;
import vn.hocvuso.account.control.Tokens;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.Garrison;
import vn.hocvuso.testing.SeededIds;

/** The doors of accounts on a database at hand, over a small division; hashing costs nothing and is counted. */
final class GuardHouse {
    static final int FAILURES = 5;

    final Garrison garrison;
    final Accounts accounts = new Accounts();
    final Sessions sessions = new Sessions();
    final SecondFactors factors = new SecondFactors();
    final CountedPasswords passwords = new CountedPasswords();
    final AccountRepository repository;

    /** Instead of Argon2id: as right, and told apart from nothing by its time. */
    static final class CountedPasswords extends Passwords {
        int hashes;

        @Override
        public String hash(String password) {
            hashes++;
            return "hash of " + password;
        }

        @Override
        public boolean matches(String password, String hash) {
            hashes++;
            return ("hash of " + password).equals(hash);
        }
    }

    GuardHouse(DataSource database, Path home) {
        garrison = new Garrison(database, 13);
        garrison.importUnits(
                Garrison.unitRows("f1 - 2020-01-01 | e1 f1 2020-01-01 sort_order=2 | e2 f1 2020-01-01 sort_order=3 | p1 f1 2020-01-01 sort_order=9 type=phòng"
                        + " | d2 e1 2020-01-01 sort_order=2 | d1 e1 2020-01-01 sort_order=1"),
                false, false);
        garrison.importPeople(
                Garrison.peopleRows("QN-01 e1 2024-01-01 position=Trung_đoàn_trưởng rank=3// group=SQ | QN-02 p1 2024-01-01 group=CNVCQP full_name=Lê_Văn_Tham"
                        + " | QN-11 d1 2024-01-01 full_name=Trần_Văn_Bình rank=B2 | QN-12 d1 2024-01-01 full_name=Trần_Văn_An rank=B2"
                        + " | QN-13 d1 2024-01-01 full_name=Trần_Văn_Cường rank=H2 | QN-21 d2 2024-01-01 | QN-31 e2 2024-01-01"
                        + " | QN-41 d2 2024-01-01..2026-11-20 full_name=Vũ_Đã_Rời"),
                false, false);
        Seal seal = new Seal();
        repository = new AccountRepository(garrison.sql);
        SessionRepository stays = new SessionRepository(garrison.sql);
        FactorRepository factorRows = new FactorRepository(garrison.sql, seal, passwords);
        Reach reach = new Reach(garrison.sql, garrison.people, garrison.clock);
        SheetQueries sheets = new SheetQueries(garrison.sql);
        Failures failures = new Failures(garrison.sql, FAILURES, 1_000);
        Tokens tokens = new Tokens(garrison.sql, seal, home.toString());
        openAccounts(seal, stays, reach, sheets, tokens);
        openSessions(seal, stays, factorRows, reach, failures, tokens);
        openFactors(seal, stays, factorRows, reach, failures);
        in(() -> {
            accounts.prepareKeys();
            return accounts;
        });
    }

    private void openAccounts(Seal seal, SessionRepository stays, Reach reach, SheetQueries sheets, Tokens tokens) {
        accounts.accounts = repository;
        accounts.sessions = stays;
        accounts.queries = new AccountQueries(garrison.sql);
        accounts.sheetQueries = sheets;
        accounts.sheets = new SheetWork(repository, stays, sheets, reach, passwords, seal);
        accounts.check = new SignInCheck(repository, passwords, seal);
        accounts.passwords = passwords;
        accounts.seal = seal;
        accounts.tokens = tokens;
        accounts.bulk = new AccountImport(garrison.sql, repository, seal);
        accounts.people = garrison.people;
        accounts.units = garrison.units;
        accounts.events = garrison.events;
        accounts.clock = garrison.clock;
        accounts.oneTimeDays = 30;
    }

    private void openSessions(Seal seal, SessionRepository stays, FactorRepository factorRows, Reach reach, Failures failures, Tokens tokens) {
        sessions.accounts = repository;
        sessions.sessions = stays;
        sessions.factors = factorRows;
        sessions.check = accounts.check;
        sessions.halfway = new Halfway(repository, seal);
        sessions.failures = failures;
        sessions.tokens = tokens;
        sessions.reach = reach;
        sessions.people = garrison.people;
        sessions.events = garrison.events;
        sessions.ids = new SeededIds(17);
        sessions.clock = garrison.clock;
        sessions.tokenHours = 8;
        sessions.idleMinutes = 30;
    }

    private void openFactors(Seal seal, SessionRepository stays, FactorRepository factorRows, Reach reach, Failures failures) {
        factors.factors = factorRows;
        factors.sessions = stays;
        factors.failures = failures;
        factors.seal = seal;
        factors.reach = reach;
        factors.people = garrison.people;
        factors.events = garrison.events;
        factors.clock = garrison.clock;
    }

    <T> T in(Callable<T> work) {
        return garrison.transaction.call(work);
    }

    /** The code of the refusal, or {@code in}; what was written before the refusal stays, as at the real door. */
    String code(Callable<?> work) {
        return in(() -> {
            try {
                work.call();
                return "in";
            } catch (Refused refused) {
                return refused.code();
            }
        });
    }

    /** An account whose owner has chosen the password. */
    void open(String serviceNumber, String password) {
        in(() -> {
            accounts.openWithOwnPassword(garrison.people.idOf(serviceNumber), serviceNumber, password);
            return null;
        });
    }

    static SignIn attempt(String username, String password) {
        return attempt(username, password, null);
    }

    static SignIn attempt(String username, String password, String otp) {
        return new SignIn(username, password, otp, "10.1.2.3", "Mozilla/5.0 (Windows NT 10.0) Chrome/120.0", true);
    }
}
