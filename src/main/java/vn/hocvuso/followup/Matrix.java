package vn.hocvuso.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import vn.hocvuso.campaign.CampaignTerms;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.followup.control.MatrixQueries;
import vn.hocvuso.followup.control.MatrixQueries.Slice;
import vn.hocvuso.followup.control.Subjects;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.unit.UnitView;
import vn.hocvuso.unit.Units;

/** People against activities: some rows at a time, in the order of lists. */
@ApplicationScoped
@Transactional
public class Matrix {
    /** Rows of a file. */
    private static final int MOST_IN_A_FILE = 20_000;

    private Subjects subjects;
    private MatrixQueries queries;
    private Campaigns campaigns;
    private Units units;
    private Clock clock;

    Matrix() {}

    @Inject
    public Matrix(Subjects subjects, MatrixQueries queries, Campaigns campaigns, Units units, Clock clock) {
        this.subjects = subjects;
        this.queries = queries;
        this.campaigns = campaigns;
        this.units = units;
        this.clock = clock;
    }

    /**
     * @param after where to go on, as {@link MatrixView#next} said; null: from the first row
     * @param size  1 to {@value Page.Request#LARGEST}
     * @throws NotFound no such course or campaign, or no such unit within the scope
     * @throws Refused  422 {@code invalid-fields}
     */
    public MatrixView view(MatrixQuery query, String after, int size, Caller.Scope scope) {
        new Refused.Checks().that(size >= 1 && size <= Page.Request.LARGEST, "size", "out-of-range", 1, Page.Request.LARGEST).orRefuse();
        Subject subject = subjects.of(query, scope);
        UnitView unit = units.view(query.unit(), LocalDate.now(clock), scope);
        Slice slice = queries.people(unit.id(), query, terms(query, scope), subject, after, size);
        return new MatrixView(subject, unit.code(), unit.name(), queries.rows(slice.people(), subject), slice.next());
    }

    /** What the columns are, for a file that has to be named before it is written; refuses as {@link #view} does. */
    public Subject subject(MatrixQuery query, Caller.Scope scope) {
        units.view(query.unit(), LocalDate.now(clock), scope);
        return subjects.of(query, scope);
    }

    /** How many the query finds; refuses as {@link #view} does. */
    public int count(MatrixQuery query, Caller.Scope scope) {
        Subject subject = subjects.of(query, scope);
        return queries.count(units.view(query.unit(), LocalDate.now(clock), scope).id(), query, terms(query, scope), subject);
    }

    /**
     * Whom the query finds, for a message to them.
     *
     * @param most no more than these, in the order of lists
     */
    public List<MatrixView.Member> people(MatrixQuery query, int most, Caller.Scope scope) {
        Subject subject = subjects.of(query, scope);
        UUID unit = units.view(query.unit(), LocalDate.now(clock), scope).id();
        return queries.people(unit, query, terms(query, scope), subject, null, most).people();
    }

    /** Of somebody the caller has seen; what they did, whoever asks for it. @throws NotFound no such course or campaign */
    public List<MatrixView.Cell> cells(MatrixQuery query, UUID person, Caller.Scope scope) {
        return queries.cells(person, subjects.of(query, scope));
    }

    /** Row by row, for a file. */
    public void each(MatrixQuery query, Caller.Scope scope, Consumer<MatrixView.Row> taker) {
        Subject subject = subjects.of(query, scope);
        UUID unit = units.view(query.unit(), LocalDate.now(clock), scope).id();
        CampaignTerms terms = terms(query, scope);
        String after = null;
        do {
            Slice slice = queries.people(unit, query, terms, subject, after, Page.Request.LARGEST);
            queries.rows(slice.people(), subject).forEach(taker);
            after = slice.next();
        } while (after != null);
    }

    /** @return how many rows a file would have; @throws Refused 422 {@code matrix-file-too-long} */
    public int requireFile(MatrixQuery query, Caller.Scope scope) {
        int people = count(query, scope);
        if (people > MOST_IN_A_FILE) {
            throw new Refused("matrix-file-too-long", people, MOST_IN_A_FILE);
        }
        return people;
    }

    private CampaignTerms terms(MatrixQuery query, Caller.Scope scope) {
        return query.campaign() == null ? null : campaigns.terms(query.campaign(), scope);
    }
}
