package vn.hocvuso.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Optional;
import vn.hocvuso.campaign.entity.Campaign;
import vn.hocvuso.kernel.Refused;

/** Campaigns one by one. Every write is flushed at once: whoever hears of it reads the tables in the same transaction. */
@ApplicationScoped
public class CampaignRepository {
    private static final String UNIQUE_VIOLATION = "23505";

    @PersistenceContext(unitName = "hocvuso")
    private EntityManager entities;

    public Optional<Campaign> find(String code) {
        return entities.createQuery("select c from Campaign c where c.code = :code", Campaign.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }


    /** @throws Refused 409 {@code campaign-code-taken} when somebody else was faster */
    public void add(Campaign campaign, String code) {
        try {
            entities.persist(campaign);
            entities.flush();
        } catch (PersistenceException refused) {
            if (isDuplicate(refused)) {
                throw new Refused(Refused.Kind.CONFLICT, "campaign-code-taken", code);
            }
            throw refused;
        }
    }

    /** @throws Refused 409 {@code campaign-changed-meanwhile} when somebody else was faster */
    public void changed(Campaign campaign) {
        try {
            // The units, groups and items are rows of their own: the version has to move with them too.
            entities.lock(campaign, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            entities.flush();
        } catch (OptimisticLockException lost) {
            throw new Refused(Refused.Kind.CONFLICT, "campaign-changed-meanwhile");
        }
    }

    private static boolean isDuplicate(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
