package vn.hocvuso.unit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.unit.Handover;
import vn.hocvuso.unit.Reshaped;
import vn.hocvuso.unit.UnitChange;
import vn.hocvuso.unit.UnitReorganised;
import vn.hocvuso.unit.UnitsChanged;
import vn.hocvuso.unit.rule.Reshaping;
import vn.hocvuso.unit.rule.ReshapingEffects;
import vn.hocvuso.unit.rule.UnitType;

/** Takes one change of one unit: loads what it can touch, lets {@link Reshaping} judge it, writes the difference and the record. */
@ApplicationScoped
public class UnitReshaping {
    private UnitRepository units;
    private TreeWriting writing;
    private UnitActRepository acts;
    private TreeTurns turns;
    private Ids ids;

    UnitReshaping() {}

    @Inject
    public UnitReshaping(UnitRepository units, TreeWriting writing, UnitActRepository acts, TreeTurns turns, Ids ids) {
        this.units = units;
        this.writing = writing;
        this.acts = acts;
        this.turns = turns;
        this.ids = ids;
    }

    /** A change that can stand, weighed but not written. */
    public record Plan(UnitChange change, UnitRepository.Stored stored, UnitType.List types, Reshaping reshaping, Reshaped reshaped) {
        /** Told to those who answer for the unit; when it ends, for the one that takes its place or its superior. */
        public UnitReorganised event() {
            Set<String> others = named(change);
            others.remove(change.unit());
            String heard = change.unit();
            if (reshaped.ended().containsValue(change.unit())) {
                heard = reshaped.handovers().stream()
                        .filter(handover -> handover.people() == null)
                        .map(Handover::toCode)
                        .findFirst()
                        .orElse(stored.histories().get(change.unit()).on(change.on()).parentCode());
            }
            UUID unit = heard == null ? Caller.WHOLE : stored.ids().get(heard);
            return new UnitReorganised(change.kind(), change.unit(), unit, change.on(), String.join(", ", new TreeSet<>(others)), change.reason());
        }
    }

    /** @param forGood the tree is kept from changing until the transaction ends */
    public Plan plan(UnitChange change, boolean forGood) {
        if (forGood) {
            turns.takeAll();
        }
        boolean inPlace = change instanceof UnitChange.Found || change instanceof UnitChange.Rename;
        UnitRepository.Stored stored = units.around(named(change), inPlace ? Set.of() : Set.of(change.unit()));
        UnitType.List types = units.types();
        Reshaping reshaping = new Reshaping(stored.histories(), types, change);
        reshaping.founded().forEach(code -> stored.ids().put(code, ids.next()));
        return new Plan(change, stored, types, reshaping, reshaped(change, reshaping, stored.ids()));
    }

    /** Every code the change speaks of. */
    public static Set<String> named(UnitChange change) {
        List<String> codes = new ArrayList<>(List.of(change.unit()));
        if (change instanceof UnitChange.Found found) {
            codes.add(found.parent());
        } else if (change instanceof UnitChange.Move move && !move.toTop()) {
            codes.add(move.parent());
        } else if (change instanceof UnitChange.Merge merge) {
            codes.add(merge.into());
        } else if (change instanceof UnitChange.Dissolve dissolve) {
            codes.add(dissolve.into());
        } else if (change instanceof UnitChange.Split split) {
            split.parts().forEach(part -> {
                codes.add(part.code());
                codes.add(part.parent());
                codes.addAll(part.children());
            });
        }
        Set<String> named = new HashSet<>(codes);
        named.remove(null);
        return named;
    }

    private static Reshaped reshaped(UnitChange change, Reshaping reshaping, Map<String, UUID> ids) {
        ReshapingEffects effects = reshaping.effects();
        Map<UUID, String> ended = new HashMap<>();
        reshaping.ended().keySet().forEach(code -> ended.put(ids.get(code), code));
        List<Handover> handovers = reshaping.passings().stream()
                .map(passing -> new Handover(
                        ids.get(passing.from()), passing.from(), ids.get(passing.to()), passing.to(), change.on(),
                        reshaping.after().get(passing.to()).until(), passing.people()))
                .toList();
        return new Reshaped(
                change.kind(), ids.get(change.unit()), change.unit(), change.on(), reshaping.founded(), ended, all(ids, effects.following()),
                all(ids, effects.left()), handovers);
    }

    private static Set<UUID> all(Map<String, UUID> ids, Set<String> codes) {
        Set<UUID> found = new HashSet<>();
        codes.forEach(code -> found.add(ids.get(code)));
        return found;
    }

    public UnitsChanged write(Plan plan, String by, Instant now) {
        UnitsChanged changed = writing.write(plan.stored(), plan.reshaping().changed(), plan.reshaping().after(), plan.types(), Bulk.Keeper.NONE);
        acts.succeed(plan.reshaping().successions(), plan.stored().ids(), plan.change().on());
        acts.record(plan.change(), plan.stored().ids(), by, now);
        return changed;
    }
}
