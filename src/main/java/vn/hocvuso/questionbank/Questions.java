package vn.hocvuso.questionbank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.control.QuestionBanks;
import vn.hocvuso.questionbank.control.QuestionHtml;
import vn.hocvuso.questionbank.control.QuestionQueries;
import vn.hocvuso.questionbank.control.QuestionRepository;
import vn.hocvuso.questionbank.control.ResponseJson;

/** The question banks: authors' drafts in, versions that can be shown and graded out. Who may do so is asked by the callers. */
@ApplicationScoped
@Transactional
public class Questions {
    /** Bank slugs: as in addresses and folder names. */
    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    /** Who brought in what no person did. */
    private static final String CONTENT = "content";

    private static final Rendering HTML = new QuestionHtml();

    private QuestionBanks banks;
    private QuestionRepository repository;
    private QuestionQueries queries;
    private Ids ids;
    private Clock clock;

    Questions() {}

    @Inject
    public Questions(QuestionBanks banks, QuestionRepository repository, QuestionQueries queries, Ids ids, Clock clock) {
        this.banks = banks;
        this.repository = repository;
        this.queries = queries;
        this.ids = ids;
        this.clock = clock;
    }

    /** What becomes of questions of the bank that are not among the drafts. */
    public enum Missing {
        KEEP,
        /** Not asked any more; attempts that drew them keep them. */
        RETIRE
    }

    /**
     * Opens a bank or renames it.
     *
     * @return whether it is new
     */
    public boolean define(String slug, String title) {
        new Refused.Checks()
                .that(slug != null && slug.length() <= 80 && slug.matches(SLUG), "slug", "invalid")
                .text(title, "title", 200)
                .orRefuse();
        return banks.put(ids.next(), slug, title);
    }

    /** @throws NotFound when there is no such bank */
    public void requireBank(String slug) {
        banks.locked(slug);
    }

    /** How many questions a test may draw carry a skill: by bank slug, then by full code. */
    public Map<String, Map<String, Integer>> countBySkill() {
        return queries.countBySkill();
    }

    public List<BankView> banks() {
        return banks.all();
    }

    /**
     * As the other, of content files: reviewed where they are written, so they are asked at once.
     */
    public StoreReport store(String bank, List<QuestionDraft> drafts, Missing missing) {
        return store(bank, drafts, missing, CONTENT, true);
    }

    /**
     * Stores all drafts or none; one that differs from the newest version of its name becomes the next version.
     *
     * @param author service number of who brings them
     * @param ready  they are asked at once; false: drafts, until somebody has reviewed and released them
     * @throws NotFound when there is no such bank
     * @throws Refused  422 {@code question-defect} (name, codes), {@code same-question-twice} (name)
     */
    public StoreReport store(String bank, List<QuestionDraft> drafts, Missing missing, String author, boolean ready) {
        Set<String> names = new HashSet<>();
        for (QuestionDraft draft : drafts) {
            List<String> defects = draft.question().defects();
            if (!defects.isEmpty()) {
                throw new Refused("question-defect", draft.name(), String.join(", ", defects));
            }
            if (!names.add(draft.name())) {
                throw new Refused("same-question-twice", draft.name());
            }
        }
        return repository.store(banks.locked(bank), drafts, missing == Missing.RETIRE, new QuestionRepository.By(author, ready), clock.instant());
    }

    /**
     * What storing these would do; nothing is stored.
     *
     * @throws NotFound when there is no such bank
     */
    public StoreReport compare(String bank, List<QuestionDraft> drafts) {
        return repository.compare(banks.locked(bank), drafts);
    }

    /** What all banks ask now; served from memory for as long as none of them changes. */
    public Shelf shelf() {
        return queries.shelf();
    }

    /** Those of these names that the bank asks, in no order. */
    public List<DrawnQuestion> asked(String bank, List<String> names) {
        return queries.named(bank, names);
    }

    /**
     * @param number of the version, from 1; null: the newest
     * @throws NotFound when there is none, retired or not
     */
    public UUID versionOf(String bank, String name, Integer number) {
        return queries.versionOf(bank, name, number).orElseThrow(() -> new NotFound("question " + bank + "/" + name));
    }

    /** @throws NotFound when there is no such version */
    public StoredQuestion version(UUID version) {
        return versions(List.of(version)).get(0);
    }

    /**
     * In the order asked for; served from memory as a rule.
     *
     * @throws NotFound when one of them is not there
     */
    public List<StoredQuestion> versions(Collection<UUID> versions) {
        Map<UUID, StoredQuestion> found = queries.versions(versions);
        return versions.stream()
                .map(version -> {
                    if (!found.containsKey(version)) {
                        throw new NotFound("question version " + version);
                    }
                    return found.get(version);
                })
                .toList();
    }

    /**
     * The newest version, a check question or not: for a lesson that asks it.
     *
     * @throws NotFound when the bank does not ask it
     */
    public StoredQuestion latest(String bank, String name) {
        return find(bank, name).orElseThrow(() -> new NotFound("question " + bank + "/" + name));
    }

    /** As {@link #latest}, empty when the bank does not ask it. */
    public Optional<StoredQuestion> find(String bank, String name) {
        return queries.named(bank, List.of(name)).stream()
                .findFirst()
                .map(question -> version(question.version()));
    }

    /**
     * Everything the bank asks, <b>with keys</b>, by name: for exports.
     *
     * @throws NotFound when there is no such bank
     */
    public List<StoredQuestion> all(String bank) {
        banks.locked(bank);
        return versions(queries.newestOf(bank));
    }

    /**
     * Reads an answer as the API takes it.
     *
     * @param json one of the contract's shapes
     * @throws Refused 422 {@code wrong-answer-shape}
     */
    public Response response(StoredQuestion question, String json) {
        return ResponseJson.read(question.rule(), json);
    }

    /** The same of JSON that has been read. */
    public Response response(StoredQuestion question, JsonObject json) {
        return ResponseJson.read(question.rule(), json);
    }

    /** The right answer in the contract's shape, for a review that shows it; null when only a person can tell. */
    public JsonObject solution(StoredQuestion question) {
        Response right = question.rule().solution();
        return right == null ? null : ResponseJson.write(right);
    }

    /** What the author says to the answer; to no answer ({@code null}) only the general feedback. */
    public Remarks remarks(StoredQuestion question, Response response) {
        Text general = question.rule().generalFeedback();
        List<Question.Remark> said = response == null ? List.of() : question.rule().remarks(response);
        return new Remarks(
                general == null ? null : HTML.html(general),
                said.stream().map(remark -> new Remarks.Said(remark.option(), HTML.html(remark.text()))).toList());
    }
}
