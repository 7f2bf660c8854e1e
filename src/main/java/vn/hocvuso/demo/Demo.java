package vn.hocvuso.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.account.Accounts;
import vn.hocvuso.campaign.CampaignDefinition;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.demo.rule.FictionalDivision;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.personnel.People;
import vn.hocvuso.personnel.RoleWish;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.store.Sql;
import vn.hocvuso.unit.Units;

/**
 * The door of the demonstration: fills an empty database once. Each door it calls keeps its own transaction, as it would for an
 * administrator who loads the same files one after the other.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class Demo {
    public static final String CAMPAIGN = "pho-cap-2026";

    /** Known to everybody who reads the README; they exist in a demonstration only. */
    private static final String PASSWORD = "hoc-vu-so-2026";

    private static final String MARK = "demo";

    @Inject
    Units units;

    @Inject
    People people;

    @Inject
    Accounts accounts;

    @Inject
    Campaigns campaigns;

    @Inject
    Progress progress;

    @Inject
    Life life;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** One sign-in name per role. */
    public record Guest(String role, String username, String password) {}

    public boolean isMarked() {
        return sql.first("select 1 from installation where name = ?", row -> true, MARK).isPresent();
    }

    private void mark() {
        sql.update("insert into installation (name, \"value\") values (?, ?)", MARK, clock.instant().toString());
    }

    public List<Guest> guests() {
        return List.of(
                new Guest("chiến sĩ / soldier", FictionalDivision.SOLDIER, PASSWORD),
                new Guest("giảng viên / instructor", FictionalDivision.INSTRUCTOR, PASSWORD),
                new Guest("chỉ huy trung đoàn / commander", FictionalDivision.COMMANDER, PASSWORD),
                new Guest("quản trị / administrator", "admin", PASSWORD));
    }

    /**
     * The content must be published: results name its courses.
     *
     * @param content the tree it was published from
     */
    @ActivateRequestContext // doors ask who calls; here it is nobody
    public void fill(Path content) {
        mark();
        LocalDate today = LocalDate.now(clock);
        FictionalDivision division = new FictionalDivision(1945, today);
        Bulk.Options options = new Bulk.Options(false, false, today, "demo");
        Bulk.Listener strict = (row, column, code, parameters) -> {
            throw new IllegalStateException("demo row " + row + " " + column + ": " + code + List.of(parameters));
        };
        units.importUnits(Bulk.of(division.units()), options, strict);
        people.importPeople(Bulk.of(division.people()), options, strict);
        people.importStatuses(Bulk.of(division.statuses()), options, strict);
        campaigns.create(campaign(today), Caller.Scope.EVERYTHING);
        progress.importResults(Bulk.of(division.results()), options, strict);
        openAccounts();
        beginLearning();
        life.live(division, content);
    }

    private static CampaignDefinition campaign(LocalDate today) {
        return new CampaignDefinition(
                CAMPAIGN,
                "Phổ cập kỹ năng số " + today.getYear(),
                new CampaignDefinition.Audience(List.of(FictionalDivision.ROOT), List.of()),
                new CampaignDefinition.Programme(List.of("ung-xu-khong-gian-mang", "bao-ve-bi-mat", "lua-dao-deepfake"), "kiem-tra-cuoi-dot"),
                today.minusDays(180),
                today.plusDays(38),
                60,
                BigDecimal.valueOf(100),
                null,
                null);
    }

    private void openAccounts() {
        for (Guest guest : guests()) {
            UUID person = people.idOf(guest.username());
            accounts.openWithOwnPassword(person, guest.username(), guest.password());
        }
        grant(FictionalDivision.COMMANDER, Caller.Role.COMMANDER);
        grant(FictionalDivision.INSTRUCTOR, Caller.Role.INSTRUCTOR);
    }

    private void grant(String serviceNumber, Caller.Role role) {
        people.grant(serviceNumber, new RoleWish(role, FictionalDivision.REGIMENT, null, null), Caller.Scope.EVERYTHING, "demo");
    }

    /** The soldier has one course behind him and stands in the middle of the second. */
    private void beginLearning() {
        UUID soldier = people.idOf(FictionalDivision.SOLDIER);
        for (String course : List.of("ung-xu-khong-gian-mang", "bao-ve-bi-mat")) {
            List<String> lessons = sql.list(
                    "select l.lesson_key from course_lesson l join course_current c on c.version_id = l.version_id where c.slug = ? order by l.ordinal",
                    row -> row.getString(1), course);
            int learnt = course.equals("ung-xu-khong-gian-mang") ? lessons.size() : 2;
            lessons.subList(0, Math.min(learnt, lessons.size())).forEach(lesson -> progress.complete(soldier, course, lesson, 300));
        }
    }
}
