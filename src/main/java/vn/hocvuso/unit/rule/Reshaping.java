package vn.hocvuso.unit.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.unit.UnitChange;

/**
 * One change of one unit against the tree that stands: the tree it makes, or the reason why it makes none. Nothing outside is
 * touched; a preview and the deed are the same arithmetic.
 */
public final class Reshaping {
    /** {@code successor} comes after {@code predecessor}; kind {@code merge} or {@code split}. */
    public record Succession(String predecessor, String successor, String kind) {}

    /** @param people service numbers; null for everyone else */
    public record Passing(String from, String to, List<String> people) {}

    private final Map<String, UnitHistory> before;
    private final Map<String, UnitHistory> after;
    private final UnitType.List types;
    private final UnitChange change;
    private final LocalDate day;
    private final List<Succession> successions = new ArrayList<>();
    private final List<Passing> passings = new ArrayList<>();

    /**
     * @param before the unit with all that ever stood below it, every unit the change names, and all superiors of these
     * @throws Refused when the change makes no tree; 422, and 409 for a code in use
     */
    public Reshaping(Map<String, UnitHistory> before, UnitType.List types, UnitChange change) {
        this.before = before;
        this.after = new HashMap<>(before);
        this.types = types;
        this.change = change;
        this.day = change.on();
        if (change instanceof UnitChange.Found found) {
            found(found.unit(), found.parent(), LookReading.state(found.look(), null, types));
        } else if (change instanceof UnitChange.Rename rename) {
            amend(rename.unit(), LookReading.state(rename.look(), standing(rename.unit()), types));
        } else if (change instanceof UnitChange.Move move) {
            if (!move.toTop()) {
                standing(move.parent());
            }
            amend(move.unit(), standing(move.unit()).withParent(move.toTop() ? null : move.parent()));
        } else if (change instanceof UnitChange.Merge merge) {
            successions.add(new Succession(merge.unit(), merge.into(), "merge"));
            endInFavourOf(merge.unit(), merge.into());
        } else if (change instanceof UnitChange.Split split) {
            split(split);
        } else if (change instanceof UnitChange.Dissolve dissolve) {
            endInFavourOf(dissolve.unit(), dissolve.into());
        }
        refuseWhatIsNoTree();
    }

    private UnitState standing(String code) {
        UnitState state = after.containsKey(code) ? after.get(code).on(day) : null;
        if (state == null) {
            throw new Refused("unit-not-standing", String.valueOf(code), day);
        }
        return state;
    }

    /** It stands as long as its superior does, unless somebody ends it before. */
    private void found(String code, String parent, UnitState state) {
        refuseTaken(code);
        LocalDate until = Period.OPEN;
        if (parent != null) {
            standing(parent);
            until = after.get(parent).until();
        }
        after.put(code, new UnitHistory(Map.of(day, state.withParent(parent)), until));
    }

    private void refuseTaken(String code) {
        UnitRow.checkCode(code, "code");
        if (after.containsKey(code)) {
            throw new Refused(Refused.Kind.CONFLICT, "unit-code-taken", code);
        }
    }

    private void amend(String code, UnitState wanted) {
        if (standing(code).equals(wanted)) {
            throw new Refused("unit-stays-the-same", code, day);
        }
        after.put(code, after.get(code).amended(day, wanted));
    }

    private void endInFavourOf(String code, String successor) {
        standing(code);
        if (successor != null) {
            standing(successor);
            if (successor.equals(code) || new UnitTree(before).above(successor, day).contains(code)) {
                throw new Refused("unit-target-below", successor, code);
            }
            passOnChildren(code, successor);
            passings.add(new Passing(code, successor, null));
        }
        end(code);
    }

    private void passOnChildren(String code, String successor) {
        after.replaceAll((child, history) -> history.handedOver(day, code, successor));
    }

    private void end(String code) {
        if (!day.isAfter(after.get(code).period().from())) {
            throw new Refused("unit-ends-at-once", code, day);
        }
        after.put(code, after.get(code).endedFrom(day));
    }

    private void split(UnitChange.Split split) {
        standing(split.unit());
        new Splitting(split).check();
        for (UnitChange.Part part : split.parts()) {
            splitOff(split, part);
        }
        if (split.rest() != null) {
            passOnChildren(split.unit(), split.rest());
            passings.add(new Passing(split.unit(), split.rest(), null));
            end(split.unit());
        }
    }

    private void splitOff(UnitChange.Split split, UnitChange.Part part) {
        refuseTaken(part.code());
        if (part.parent() != null) {
            standing(part.parent());
        }
        UnitHistory superior = part.parent() == null ? null : after.get(part.parent());
        after.put(part.code(), Splitting.history(part, before.get(split.unit()), superior, day, types));
        for (String child : part.children()) {
            UnitState state = after.containsKey(child) ? after.get(child).on(day) : null;
            if (state == null || !split.unit().equals(state.parentCode())) {
                throw new Refused("unit-not-below", child, split.unit(), day);
            }
            amend(child, state.withParent(part.code()));
        }
        successions.add(new Succession(split.unit(), part.code(), "split"));
        if (!part.people().isEmpty()) {
            passings.add(new Passing(split.unit(), part.code(), part.people()));
        }
    }

    private void refuseWhatIsNoTree() {
        UnitTree tree = new UnitTree(after);
        new TreeMap<>(tree.stillHolding(ended())).forEach((code, child) -> {
            throw new Refused("unit-holds-units", code, child);
        });
        List<String> placed = changed().entrySet().stream()
                .filter(entry -> !before.containsKey(entry.getKey()) || !before.get(entry.getKey()).standsLike(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        for (String code : new TreeSet<>(tree.withAllBelow(placed))) {
            for (UnitHistory.Stretch stretch : after.get(code).stretches()) {
                UnitTree.Objection objection = tree.against(code, stretch);
                if (objection != null) {
                    throw refusal(code, objection);
                }
            }
        }
    }

    private static Refused refusal(String code, UnitTree.Objection objection) {
        Object[] why = objection.parameters();
        return objection.code().equals("outside-parent") ? new Refused("unit-outside-superior", code, why[0], why[1], why[2]) : new Refused(objection.code(), why);
    }

    /** Units that are new or not what they were. */
    public Map<String, UnitHistory> changed() {
        return new UnitTree(after).differingFrom(before);
    }

    public Map<String, UnitHistory> after() {
        return after;
    }

    public List<Succession> successions() {
        return successions;
    }

    public List<Passing> passings() {
        return passings;
    }

    public List<String> founded() {
        return after.keySet().stream().filter(code -> !before.containsKey(code)).sorted().toList();
    }

    /** Units that end earlier than they did, with the first day without. */
    public Map<String, LocalDate> ended() {
        return new UnitTree(after).endingEarlier(before);
    }

    public ReshapingEffects effects() {
        return new ReshapingEffects(before, after, passings, day);
    }
}
