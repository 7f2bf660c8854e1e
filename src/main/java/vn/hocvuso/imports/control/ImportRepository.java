package vn.hocvuso.imports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.imports.entity.ImportJob;

/** Jobs of imports. */
@ApplicationScoped
public class ImportRepository {
    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    public void add(ImportJob job) {
        em.persist(job);
        em.flush();
    }

    public Optional<ImportJob> find(UUID id) {
        return Optional.ofNullable(em.find(ImportJob.class, id));
    }

    /** Newest first; of one person, or of everybody when {@code person} is null. */
    public List<ImportJob> latest(UUID person, int offset, int size) {
        return em.createQuery("select j from ImportJob j where :whole = true or j.personId = :person order by j.queuedAt desc", ImportJob.class)
                .setParameter("whole", person == null)
                .setParameter("person", person == null ? new UUID(0, 0) : person)
                .setFirstResult(offset)
                .setMaxResults(size)
                .getResultList();
    }

    public long count(UUID person) {
        return em.createQuery("select count(j) from ImportJob j where :whole = true or j.personId = :person", Long.class)
                .setParameter("whole", person == null)
                .setParameter("person", person == null ? new UUID(0, 0) : person)
                .getSingleResult();
    }

    // No sum of counts: with arithmetic in it EclipseLink writes values into the text, and a truth value as a number.
    /** Real files handed in after this one that have changed something, or still may; the latest first. */
    public List<ImportJob> later(ImportJob job, List<String> kinds) {
        return em.createQuery(
                        """
                        select j from ImportJob j where j.dryRun = false and j.undoOf = :file and j.undoneAt is null and j.kind in :kinds
                        and j.queuedAt > :after and (j.status in ('queued', 'running')
                          or (j.status = 'done' and (j.created > 0 or j.updated > 0 or j.transferred > 0 or j.ended > 0)))
                        order by j.queuedAt desc""",
                        ImportJob.class)
                .setParameter("file", ImportJob.READS_A_FILE)
                .setParameter("kinds", kinds)
                .setParameter("after", job.queuedAt())
                .setMaxResults(1)
                .getResultList();
    }

    /** Whether taking this one back is already under way. */
    public boolean isBeingUndone(UUID job) {
        return !em.createQuery("select j from ImportJob j where j.undoOf = :job and j.status in ('queued', 'running')", ImportJob.class)
                .setParameter("job", job)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
