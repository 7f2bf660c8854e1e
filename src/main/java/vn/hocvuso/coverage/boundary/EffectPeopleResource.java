package vn.hocvuso.coverage.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.coverage.EffectPerson;
import vn.hocvuso.coverage.EffectView;
import vn.hocvuso.coverage.Effects;
import vn.hocvuso.document.FigureTable;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.personnel.PeopleSeen;

/** {@code /campaign-drafts/{id}/people}: the names behind every figure of a draft's effect. */
@Path("campaign-drafts/{id}/people")
@RequestScoped
@Tag(name = "Campaigns")
public class EffectPeopleResource {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String[] HEADER = {
        "file.full-name", "file.rank", "file.service-number", "people.position", "people.group", "unit", "file.code", "effect.before", "effect.after", "effect.late"
    };

    @Inject
    private Effects effects;

    @Inject
    private Caller caller;

    @Inject
    private Event<PeopleSeen> seen;

    @PathParam("id")
    private String id;

    @QueryParam("figure")
    @DefaultValue("added")
    private String figure;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "figure: added, removed, late, overdue-now; on-roll, exempt, required, passed, remaining, overdue with -before or -after")
    public Page<EffectPerson> people(@QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        Page<EffectPerson> people = effects.people(draft(), figure, new Page.Request(page, size), scope());
        seen.fire(PeopleSeen.list("effect-names", null, people, effects.of(draft(), scope()).code(), figure));
        return people;
    }

    @GET
    @Path("file.{format:xlsx|csv}")
    @Operation(summary = "All of them as a workbook or CSV, with Vietnamese headers")
    public Response file(@PathParam("format") String format) {
        Caller.Scope scope = scope();
        EffectView view = effects.of(draft(), scope);
        long total = effects.people(draft(), figure, new Page.Request(0, 1), scope).total();
        seen.fire(new PeopleSeen("effect-names", null, null, view.code() + ", " + figure, (int) total));
        StreamingOutput content = out -> write(format, view, scope, out);
        return Response.ok(content, format.equals("csv") ? "text/csv; charset=UTF-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("Content-Disposition", "attachment; filename=\"" + figure + "-" + view.code().replaceAll("[^A-Za-z0-9.-]", "_") + "." + format + "\"")
                .build();
    }

    private void write(String format, EffectView view, Caller.Scope scope, OutputStream out) throws IOException {
        Map<String, String> about = new LinkedHashMap<>();
        about.put(FileTexts.of("file.campaign"), view.name());
        about.put(FileTexts.of("effect-people.figure"), FileTexts.of("effect-people." + figure));
        about.put(FileTexts.of("day"), DAY.format(view.asOf()));
        String title = FileTexts.of("effect-people.title");
        try (FigureTable table = format.equals("csv")
                ? FigureTable.csv(out, FileTexts.list(HEADER))
                : FigureTable.xlsx(out, title, FileTexts.list(HEADER), about)) {
            effects.eachPerson(draft(), figure, scope, person -> row(table, person));
        }
    }

    private static void row(FigureTable table, EffectPerson p) {
        try {
            table.row(
                    p.fullName(), p.rank(), p.serviceNumber(), p.position(), p.group(), p.unit() == null ? null : p.unit().name(),
                    p.unit() == null ? null : p.unit().code(), FileTexts.of("effect-people.stands." + p.before()), FileTexts.of("effect-people.stands." + p.after()),
                    p.late() ? "x" : null);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private UUID draft() {
        return EffectResource.uuid(id);
    }

    private Caller.Scope scope() {
        return caller.require(ADMINISTRATOR);
    }
}
