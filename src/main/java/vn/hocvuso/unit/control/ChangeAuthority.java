package vn.hocvuso.unit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.unit.UnitChange;
import vn.hocvuso.unit.UnitView;

/** Whose units a change may touch: every one of them must lie within the scope, on the day it begins and today. */
@ApplicationScoped
public class ChangeAuthority {
    private UnitQueries queries;

    ChangeAuthority() {}

    @Inject
    public ChangeAuthority(UnitQueries queries) {
        this.queries = queries;
    }

    /**
     * @throws NotFound for a unit there is not, or not within the scope
     * @throws Refused  403 for a new root, or new units below a superior out of scope
     */
    public void require(UnitChange change, Caller.Scope scope, LocalDate today) {
        Check check = new Check(scope, change.on(), today);
        if (change instanceof UnitChange.Found found) {
            check.superior(found.parent());
            return;
        }
        check.unit(change.unit());
        if (change instanceof UnitChange.Move move) {
            check.superior(move.toTop() ? null : move.parent());
        } else if (change instanceof UnitChange.Merge merge) {
            check.unit(merge.into());
        } else if (change instanceof UnitChange.Dissolve dissolve && dissolve.into() != null) {
            check.unit(dissolve.into());
        } else if (change instanceof UnitChange.Split split) {
            check.parts(split);
        }
    }

    private final class Check {
        private final Caller.Scope scope;
        private final List<LocalDate> days;

        private Check(Caller.Scope scope, LocalDate on, LocalDate today) {
            this.scope = scope;
            this.days = List.of(on, today);
        }

        /** A unit may be founded or end between the two days: it is asked about on those it stands on. */
        private void unit(String code) {
            UUID id = queries.idOf(code).orElseThrow(() -> new NotFound("unit " + code));
            List<LocalDate> standing = days.stream().filter(day -> queries.byId(id, day).isPresent()).toList();
            boolean within = scope.whole() || (!standing.isEmpty() && standing.stream().allMatch(day -> queries.covers(scope, id, day)));
            if (!within) {
                throw new NotFound("unit " + code);
            }
        }

        private void superior(String code) {
            if (code != null) {
                unit(code);
            } else if (!scope.whole()) {
                throw new Refused(Refused.Kind.FORBIDDEN, "forbidden");
            }
        }

        private void parts(UnitChange.Split split) {
            split.parts().stream().filter(part -> part.parent() != null).forEach(part -> unit(part.parent()));
            boolean beside = split.parts().stream().anyMatch(part -> part.parent() == null);
            if (beside && !scope.whole() && !withinSuperior(split)) {
                throw new Refused(Refused.Kind.FORBIDDEN, "unit-superior-out-of-scope", split.unit());
            }
        }

        private boolean withinSuperior(UnitChange.Split split) {
            return queries.byCode(split.unit(), split.on(), scope)
                    .map(UnitView::parentCode)
                    .flatMap(queries::idOf)
                    .filter(superior -> queries.covers(scope, superior, split.on()))
                    .isPresent();
        }
    }
}
