package vn.hocvuso.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hocvuso.certificate.CertificateView;
import vn.hocvuso.certificate.Certificates;
import vn.hocvuso.coverage.Coverage;
import vn.hocvuso.coverage.CutoffView;
import vn.hocvuso.coverage.Cutoffs;
import vn.hocvuso.coverage.Filter;
import vn.hocvuso.coverage.NamesQuery;
import vn.hocvuso.coverage.PersonFigure;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.report.control.EvidenceBook;

/**
 * What shows that a unit's people have passed, for a proposal of praise. Names are not frozen with the figures: they are those of
 * the cut-off's day as the facts read now, and who looks at them is written down.
 */
@ApplicationScoped
@Transactional
public class Evidence {
    private static final int MOST = 5_000;

    private Cutoffs cutoffs;
    private Coverage coverage;
    private Certificates certificates;

    Evidence() {}

    @Inject
    public Evidence(Cutoffs cutoffs, Coverage coverage, Certificates certificates) {
        this.cutoffs = cutoffs;
        this.coverage = coverage;
        this.certificates = certificates;
    }

    public record Found(CutoffView cutoff, List<PassedPerson> people) {}

    /**
     * @throws Refused 422 {@code report-people-many} beyond {@value #MOST} people
     * @throws vn.hocvuso.kernel.NotFound no such cut-off within the scope
     */
    public Found of(String number, Caller.Scope scope) {
        CutoffView cutoff = cutoffs.view(number, null, scope);
        List<PassedPerson> people = new ArrayList<>();
        Page<PersonFigure> page;
        int at = 0;
        do {
            page = coverage.people(cutoff.campaign(), cutoff.unit().code(), cutoff.asOf(), new NamesQuery(Filter.NONE, "passed", null),
                    new Page.Request(at++, Page.Request.LARGEST), scope);
            if (page.total() > MOST) {
                throw new Refused("report-people-many", page.total(), MOST);
            }
            Map<String, List<CertificateView>> confirmed = certificates.of(page.items().stream().map(PersonFigure::serviceNumber).toList());
            page.items().forEach(person -> people.add(new PassedPerson(person, valid(confirmed.getOrDefault(person.serviceNumber(), List.of())))));
        } while (people.size() < page.total() && !page.items().isEmpty());
        return new Found(cutoff, people);
    }

    private static List<CertificateView> valid(List<CertificateView> all) {
        return all.stream().filter(one -> one.status().equals("valid")).toList();
    }

    /** As XLSX, a line for each confirmation. @throws IOException the reader of the file is gone */
    public void write(Found found, OutputStream out) throws IOException {
        EvidenceBook.write(found.cutoff(), found.people(), out);
    }
}
