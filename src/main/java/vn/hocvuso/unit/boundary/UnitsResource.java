package vn.hocvuso.unit.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;
import static vn.hocvuso.kernel.Caller.Role.LEARNER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.unit.UnitQuery;
import vn.hocvuso.unit.UnitView;
import vn.hocvuso.unit.Units;

/** The tree of any day, within the caller's roles. Who only learns sees the units above the own one and that one. */
@Path("units")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Units")
public class UnitsResource {
    @Inject
    Units units;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @GET
    @Operation(summary = "Units in scope, agencies first")
    public Page<UnitAnswer> list(
            @QueryParam("parent") String parent,
            @QueryParam("q") String q,
            @QueryParam("asOf") String asOf,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        return found(new UnitQuery(blankToNull(parent), blankToNull(q), day(asOf)), new Page.Request(page, size));
    }

    @GET
    @Path("{code}")
    @Operation(summary = "A unit as it stood on a day")
    public UnitAnswer view(@PathParam("code") String code, @QueryParam("asOf") String asOf) {
        Caller.Scope scope = scope();
        if (!scope.isEmpty()) {
            return UnitAnswer.of(units.view(code, day(asOf), scope));
        }
        return ownPath(day(asOf)).stream()
                .filter(unit -> unit.code().equals(code))
                .map(UnitAnswer::of)
                .findFirst()
                .orElseThrow(() -> new NotFound("unit " + code));
    }

    @GET
    @Path("{code}/children")
    @Operation(summary = "Its direct children standing on the day, agencies first")
    public Page<UnitAnswer> children(
            @PathParam("code") String code,
            @QueryParam("asOf") String asOf,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("200") int size) {
        view(code, asOf);
        return found(new UnitQuery(code, null, day(asOf)), new Page.Request(page, size));
    }

    private Page<UnitAnswer> found(UnitQuery query, Page.Request slice) {
        Caller.Scope scope = scope();
        if (!scope.isEmpty()) {
            return units.list(query, slice, scope).map(UnitAnswer::of);
        }
        List<UnitAnswer> own = ownPath(query.asOf()).stream()
                .filter(unit -> query.parent() == null || query.parent().equals(unit.parentCode()))
                .filter(unit -> query.q() == null || Vietnamese.fold(unit.name()).contains(Vietnamese.fold(query.q())))
                .map(UnitAnswer::of)
                .toList();
        return new Page<>(own.stream().skip(slice.offset()).limit(slice.size()).toList(), (long) own.size(), slice.page(), slice.size());
    }

    private Caller.Scope scope() {
        return caller.scopeOf(INSTRUCTOR, COMMANDER, ADMINISTRATOR);
    }

    /** Root first; who is nowhere on the roll has none. */
    private List<UnitView> ownPath(LocalDate day) {
        return caller.scopeOf(LEARNER).roots().stream().flatMap(unit -> units.path(unit, day).stream()).distinct().toList();
    }

    private LocalDate day(String text) {
        if (text == null || text.isBlank()) {
            return LocalDate.now(clock);
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            new Refused.Checks().that(false, "asOf", "invalid-day").orRefuse();
            throw e;
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
