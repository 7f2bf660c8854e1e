package vn.hocvuso.report.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.document.Docx;
import vn.hocvuso.document.Paper;
import vn.hocvuso.document.Pdf;
import vn.hocvuso.document.Print;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.report.ReportView;
import vn.hocvuso.report.Reports;

/** {@code /cutoffs/{number}/report.docx|.xlsx|.pdf}: the report of a cut-off's unit for the half-year or the year it lies in. */
@Path("cutoffs/{number}/report.{format: docx|xlsx|pdf}")
@ApplicationScoped
@Tag(name = "Reports")
public class ReportFileResource {
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    @Inject
    private Reports reports;

    @Inject
    private Caller caller;

    @GET
    @Operation(summary = "The report as DOCX, XLSX or PDF; period: half (default) or year; version: of the cut-off, the newest when missing")
    public Response file(
            @PathParam("number") String number, @PathParam("format") String format, @QueryParam("period") String period, @QueryParam("version") Integer version) {
        ReportView report = reports.view(number, version, period, caller.require(COMMANDER, INSTRUCTOR, ADMINISTRATOR));
        return switch (format) {
            case "xlsx" -> answer(report, OFFICE + "spreadsheetml.sheet", "xlsx", "attachment", out -> reports.writeBook(report, out));
            case "docx" -> {
                Paper paper = reports.paper(report);
                yield answer(report, OFFICE + "wordprocessingml.document", "docx", "attachment", out -> Docx.write(paper, out));
            }
            default -> {
                String html = Print.html(reports.paper(report));
                yield answer(report, "application/pdf", "pdf", "inline", out -> Pdf.write(html, out));
            }
        };
    }

    private static Response answer(ReportView report, String type, String format, String how, StreamingOutput body) {
        String name = "bao-cao-" + report.cutoff().number() + "-" + report.kind() + "." + format;
        return Response.ok(body, type).header("Content-Disposition", how + "; filename=\"" + name + "\"").build();
    }
}
