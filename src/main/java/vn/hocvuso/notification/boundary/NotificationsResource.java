package vn.hocvuso.notification.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.notification.Inbox;
import vn.hocvuso.notification.Notice;

/** {@code /me/notifications}: one's own inbox. */
@Path("me/notifications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
public class NotificationsResource {
    @Inject
    Inbox inbox;

    @Inject
    Caller caller;

    @Context
    HttpHeaders headers;

    /** A page of messages, and how many are unread in all (100: that many or more). */
    public record Messages(List<Item> items, Long total, int page, int size, int unread) {}

    /** @param readAt null: unread; {@code link}: a page from the root of the application */
    public record Item(
            UUID id, String kind, String title, String text, String link, LocalDate day, String from, Instant sentAt, Instant readAt, List<Notice.Line> lines) {
        static Item of(Notice notice) {
            return new Item(
                    notice.id(), notice.kind(), notice.title(), notice.text(), notice.link(), notice.day(), notice.from(), notice.sentAt(), notice.readAt(),
                    notice.lines());
        }
    }

    /** {@code {"read": true}}; missing is true. */
    public record ReadRequest(Boolean read) {}

    public record Marked(int marked) {}

    @GET
    @Operation(summary = "One's own messages, the latest first, with the number of unread ones")
    public Messages list(
            @QueryParam("unread") @DefaultValue("false") boolean unreadOnly,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        UUID person = caller.personId();
        Page<Notice> found = inbox.list(person, unreadOnly, new Page.Request(page, size), headers.getAcceptableLanguages().get(0));
        return new Messages(found.items().stream().map(Item::of).toList(), found.total(), found.page(), found.size(), inbox.unread(person));
    }

    @PUT
    @Path("{id}/read")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Marks a message as read, or as unread again with {\"read\": false}; 204")
    public void mark(@PathParam("id") String id, ReadRequest request) {
        boolean read = request == null || request.read() == null || request.read();
        inbox.mark(caller.personId(), Given.id(id, "notification"), read);
    }

    @PUT
    @Path("read")
    @Operation(summary = "Marks all messages as read")
    public Marked markAll() {
        return new Marked(inbox.markAll(caller.personId()));
    }
}
