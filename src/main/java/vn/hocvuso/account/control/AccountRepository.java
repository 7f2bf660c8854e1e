package vn.hocvuso.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.account.entity.Account;
import vn.hocvuso.account.entity.SignInSession;
import vn.hocvuso.account.entity.SigningKey;

/** The account tables. */
@ApplicationScoped
public class AccountRepository {
    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    public Optional<Account> byUsername(String username) {
        return em.createQuery("select a from Account a where a.usernameKey = :key", Account.class)
                .setParameter("key", Account.key(username))
                .getResultStream()
                .findFirst();
    }

    public Optional<Account> of(UUID personId) {
        return Optional.ofNullable(em.find(Account.class, personId));
    }

    public void add(Object entity) {
        em.persist(entity);
    }

    public void flush() {
        em.flush();
    }

    public boolean isEmpty() {
        return em.createQuery("select count(a) from Account a", Long.class).getSingleResult() == 0;
    }

    /** Accounts whose given password is not hashed yet, oldest first. */
    public List<Account> waitingForHash(int most) {
        return em.createQuery("select a from Account a where a.pendingPassword is not null order by a.createdAt", Account.class)
                .setMaxResults(most)
                .getResultList();
    }

    public Optional<SignInSession> session(UUID id) {
        return Optional.ofNullable(em.find(SignInSession.class, id));
    }

    /** Whether the session stands, asked on every request: one row by its key, with the account beside it. */
    public Optional<Standing> standing(UUID sessionId, Instant now, Instant idleSince) {
        return em.createQuery(
                        """
                        select new vn.hocvuso.account.control.Standing(s.personId, s.seenAt, s.expiresAt, s.byPage, a.username, a.mustChange)
                        from SignInSession s, Account a
                        where s.id = :id and a.personId = s.personId and s.endedAt is null and s.expiresAt > :now and a.closed = false
                          and (s.byPage = false or s.seenAt > :idle)""",
                        Standing.class)
                .setParameter("id", sessionId)
                .setParameter("now", now)
                .setParameter("idle", idleSince)
                .getResultStream()
                .findFirst();
    }

    public void seen(UUID sessionId, Instant now) {
        em.createQuery("update SignInSession s set s.seenAt = :now where s.id = :id").setParameter("now", now).setParameter("id", sessionId).executeUpdate();
    }

    public int endSessionsOf(UUID personId, UUID but, Instant now) {
        return em.createQuery("update SignInSession s set s.endedAt = :now where s.personId = :person and s.endedAt is null and s.id <> :but")
                .setParameter("now", now)
                .setParameter("person", personId)
                .setParameter("but", but)
                .executeUpdate();
    }

    public int sweep(Instant before) {
        em.createQuery("delete from SignInFailure f where f.lastAt < :before").setParameter("before", before).executeUpdate();
        return em.createQuery("delete from SignInSession s where s.expiresAt < :before").setParameter("before", before).executeUpdate();
    }

    public List<SigningKey> keys() {
        return em.createQuery("select k from SigningKey k order by k.createdAt desc, k.kid", SigningKey.class).getResultList();
    }
}
