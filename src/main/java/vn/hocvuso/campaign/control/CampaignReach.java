package vn.hocvuso.campaign.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.campaign.CampaignTerms;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.store.Sql;

/** Which campaigns somebody sees: those whose audience lies above or below the scope, on whatever day. */
final class CampaignReach {
    private final Sql sql;

    CampaignReach(Sql sql) {
        this.sql = sql;
    }

    /** One probe of an index each way, whatever the size of the subtrees: asked for every figure that is read. */
    boolean meets(CampaignTerms terms, Caller.Scope scope) {
        return scope.whole() || !scope.isEmpty() && (anyBelow(scope.roots(), terms.units().keySet()) || anyBelow(terms.units().keySet(), scope.roots()));
    }

    private boolean anyBelow(Set<UUID> ancestors, Set<UUID> units) {
        List<Object> values = new ArrayList<>(units);
        values.addAll(ancestors);
        return sql.first(
                        "select 1 from unit_subtree where unit_id in (" + Sql.marks(units) + ") and ancestor_id in (" + Sql.marks(ancestors) + ") limit 1",
                        row -> true, values.toArray())
                .isPresent();
    }

    /** Of many campaigns the ids of those that meet a scope which is not the whole; the subtrees are read once for all of them. */
    Set<UUID> meeting(Collection<CampaignTerms> campaigns, Caller.Scope scope) {
        if (scope.isEmpty()) {
            return Set.of();
        }
        String roots = Sql.marks(scope.roots());
        List<Object> values = new ArrayList<>(scope.roots());
        values.addAll(scope.roots());
        Set<UUID> near = new HashSet<>(sql.list(
                "select ancestor_id from unit_subtree where unit_id in (" + roots + ") union select unit_id from unit_subtree where ancestor_id in (" + roots + ")",
                row -> row.getObject(1, UUID.class), values.toArray()));
        Set<UUID> meeting = new HashSet<>();
        campaigns.stream()
                .filter(terms -> terms.units().keySet().stream().anyMatch(near::contains))
                .forEach(terms -> meeting.add(terms.id()));
        return meeting;
    }
}
