package vn.hocvuso.coverage.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.coverage.Coverage;
import vn.hocvuso.coverage.CoverageHistory;
import vn.hocvuso.coverage.CoverageView;
import vn.hocvuso.coverage.Filter;
import vn.hocvuso.coverage.Movement;
import vn.hocvuso.coverage.NamesQuery;
import vn.hocvuso.coverage.PersonFigure;
import vn.hocvuso.document.FigureTable;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Caller.Role;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.PeopleSeen;

/**
 * Every view of the figures as a file, {@code /campaigns/{code}/<view>.xlsx} and {@code .csv}, with the parameters of the view.
 * {@code coverage.csv} is the contract's own and has a resource to itself.
 */
@Path("campaigns/{campaign}/{view:coverage|changes|trend|movements|heat-map|milestones|emulation|people}.{format:xlsx|csv}")
@RequestScoped
@Tag(name = "Coverage")
public class FigureFilesResource {
    /** Names of one file; whoever wants more wants a unit below. */
    static final int MOST_PEOPLE = 20_000;

    private static final Page.Request WHOLE = null;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    @Inject
    private Coverage coverage;

    @Inject
    private CoverageHistory history;

    @Inject
    private Campaigns campaigns;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<PeopleSeen> seen;

    @BeanParam
    private Question asked;

    @GET
    @Operation(summary = "A view as a workbook (numbers are numbers) or CSV, with Vietnamese headers")
    public Response file(
            @PathParam("view") String view,
            @PathParam("format") String format,
            @QueryParam("goal") @DefaultValue("full") String goal,
            @QueryParam("type") String type,
            @QueryParam("tier") Integer tier,
            @QueryParam("state") @DefaultValue("on-roll") String state,
            @QueryParam("kind") @DefaultValue("gained") String kind) {
        Caller.Scope scope = caller.require(Role.COMMANDER, Role.INSTRUCTOR, Role.ADMINISTRATOR);
        String campaign = asked.campaign();
        String unit = asked.unit();
        Filter filter = asked.filter();
        FigureFile file = switch (view) {
            case "coverage" -> units(scope);
            case "changes" -> FigureFile.changes(history.compare(campaign, unit, asked.from(), asked.asOf(), filter, scope));
            case "trend" -> FigureFile.trend(coverage.trend(campaign, unit, asked.from(), asked.asOf(), filter, scope));
            case "movements" -> movements(kind, scope);
            case "heat-map" -> FigureFile.heat(history.heat(campaign, unit, asked.asOf(), filter, scope));
            case "milestones" -> FigureFile.milestones(history.milestones(campaign, unit, asked.from(), asked.asOf(), !goal.equals("target"), type, tier, filter, WHOLE, scope));
            case "emulation" -> FigureFile.emulation(history.emulation(campaign, unit, asked.asOf(), type, tier, filter, WHOLE, scope));
            default -> people(state, scope);
        };
        Map<String, String> about = about(scope);
        StreamingOutput content = out -> write(file, format, about, out);
        return Response.ok(content, format.equals("csv") ? "text/csv; charset=UTF-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("Content-Disposition", "attachment; filename=\"" + view + "-" + unit.replaceAll("[^A-Za-z0-9.-]", "_") + "." + format + "\"")
                .build();
    }

    private static void write(FigureFile file, String format, Map<String, String> about, OutputStream out) throws IOException {
        try (FigureTable table = format.equals("csv") ? FigureTable.csv(out, file.header()) : FigureTable.xlsx(out, file.title(), file.header(), about)) {
            file.rows().write(table);
        }
    }

    /** Read while it is written: there may be fifty thousand. */
    private FigureFile units(Caller.Scope scope) {
        String campaign = asked.campaign();
        String unit = asked.unit();
        LocalDate day = asked.asOf();
        Filter filter = asked.filter();
        coverage.requireReadable(campaign, unit, day, scope);
        return FigureFile.coverage(table -> coverage.eachUnit(campaign, unit, day, filter, scope, row -> {
            try {
                table.row(FigureFile.cells(row));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }));
    }

    private FigureFile people(String state, Caller.Scope scope) {
        NamesQuery query = new NamesQuery(asked.filter(), state, null);
        Page<PersonFigure> first = names(query, 0, scope);
        if (first.total() > MOST_PEOPLE) {
            throw new Refused("file-too-long", first.total(), MOST_PEOPLE);
        }
        seen.fire(new PeopleSeen("coverage-names", null, asked.unit(), asked.campaign() + ", " + state, first.total().intValue()));
        return FigureFile.people(FileTexts.of("people.title"), table -> {
            Page<PersonFigure> page = first;
            while (!page.items().isEmpty()) {
                for (PersonFigure person : page.items()) {
                    table.row(FigureFile.cells(person));
                }
                page = names(query, page.page() + 1, scope);
            }
        });
    }

    private FigureFile movements(String kind, Caller.Scope scope) {
        Page<Movement> all = history.movements(asked.campaign(), asked.unit(), asked.from(), asked.asOf(), kind, asked.filter(), WHOLE, scope);
        seen.fire(PeopleSeen.list("coverage-movements", asked.unit(), all, asked.campaign(), kind, asked.filter().group()));
        return FigureFile.movements(FileTexts.of("flow." + kind), all.items());
    }

    private Page<PersonFigure> names(NamesQuery query, int page, Caller.Scope scope) {
        return coverage.people(asked.campaign(), asked.unit(), asked.asOf(), query, new Page.Request(page, Page.Request.LARGEST), scope);
    }

    /** Of what the figures are, so that a printed sheet can be signed. */
    private Map<String, String> about(Caller.Scope scope) {
        CoverageView view = coverage.of(asked.campaign(), asked.unit(), asked.asOf(), asked.filter(), scope);
        Map<String, String> about = new LinkedHashMap<>();
        about.put(FileTexts.of("file.campaign"), campaigns.view(asked.campaign(), scope).name());
        about.put(FileTexts.of("unit"), view.unit().name() + " (" + view.unit().code() + ")");
        about.put(FileTexts.of("day"), DAY.format(view.asOf()));
        if (asked.from() != null) {
            about.put(FileTexts.of("file.from"), DAY.format(asked.from()));
        }
        if (asked.filter().group() != null) {
            about.put(FileTexts.of("people.group"), FileTexts.of("group." + asked.filter().group()));
        }
        if (asked.filter().cohort() != null) {
            about.put(FileTexts.of("cohort"), asked.filter().cohort().equals(Filter.WITHOUT_COHORT) ? FileTexts.of("cohort.none") : asked.filter().cohort());
        }
        about.put(FileTexts.of("file.made"), MINUTE.format(ZonedDateTime.now(clock)));
        if (view.pending()) {
            about.put(FileTexts.of("file.note"), FileTexts.of("cockpit.pending"));
        }
        return about;
    }
}
