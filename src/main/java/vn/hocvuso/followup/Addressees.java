package vn.hocvuso.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.followup.MatrixView.Member;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.notification.Letter;
import vn.hocvuso.notification.Messages;
import vn.hocvuso.notification.WrittenMessage;

/** Writing to "those who …" of a matrix or of the list of people at risk; limits and delivery are those of every written message. */
@ApplicationScoped
@Transactional
public class Addressees {
    private Matrix matrix;
    private Risks risks;
    private Messages messages;

    Addressees() {}

    @Inject
    public Addressees(Matrix matrix, Risks risks, Messages messages) {
        this.matrix = matrix;
        this.risks = risks;
        this.messages = messages;
    }

    /**
     * Whom a message would reach, in the order in which the list shows them.
     *
     * @throws NotFound no such course or campaign, or no such unit within the scope
     * @throws Refused  422 {@code too-many-to-weigh}
     */
    public List<Member> of(Choice choice, Caller.Scope scope) {
        return choice.reason() == null
                ? matrix.people(choice.query(), Messages.MOST_RECIPIENTS + 1, scope)
                : risks.people(choice.query(), choice.reason(), scope);
    }

    /** Sends it once; refuses as {@link #of} and {@link Messages#send} do. */
    public WrittenMessage write(Choice choice, Letter letter, UUID writer, Caller.Scope scope) {
        return messages.send(letter, choice.told(), of(choice, scope).stream().map(Member::id).toList(), writer, scope);
    }
}
