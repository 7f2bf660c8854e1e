package vn.hocvuso.personnel.boundary;

import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.unit.UnitQuery;
import vn.hocvuso.unit.UnitView;
import vn.hocvuso.unit.Units;

/**
 * The other unit of a change, out of 50 000: by its code, or by words whose finds are shown to choose from.
 *
 * @param chosen    null: still to be chosen, or none was named
 * @param proposals what the words found
 */
record TargetChoice(UnitView chosen, List<UnitView> proposals) {
    private static final int MOST = 12;

    /** @throws Refused when nothing is found, or none was named where there must be one */
    static TargetChoice of(UnitChangeForm form, LocalDate day, Units units, Caller.Scope scope) {
        String typed = form.text("target");
        if (typed == null) {
            if (!form.kind().equals("dissolve")) {
                throw new Refused("change-target-missing");
            }
            return new TargetChoice(null, List.of());
        }
        boolean sameWords = typed.equals(form.text("asked"));
        String code = sameWords && form.text("to") != null ? form.text("to") : typed;
        try {
            return new TargetChoice(units.view(code, day, scope), List.of());
        } catch (NotFound words) {
            return found(typed, day, units, scope);
        }
    }

    private static TargetChoice found(String words, LocalDate day, Units units, Caller.Scope scope) {
        List<UnitView> found = units.list(new UnitQuery(null, words, day), new Page.Request(0, MOST), scope).items();
        if (found.isEmpty()) {
            throw new Refused("change-target-unknown", words);
        }
        return found.size() == 1 ? new TargetChoice(found.get(0), List.of()) : new TargetChoice(null, found);
    }
}
