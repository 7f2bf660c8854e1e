package vn.hocvuso.quiz.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.personnel.PeopleSeen;
import vn.hocvuso.quiz.RoomView;
import vn.hocvuso.quiz.Sitter;
import vn.hocvuso.quiz.TestRoom;

/** A test being sat, as its supervisor sees it. The page's script asks for the states alone, without names. */
@Named("roomPage")
@RequestScoped
public class RoomPage {
    private static final int SIZE = 50;
    private static final int USUAL_MINUTES = 10;

    @Inject
    TestRoom room;

    @Inject
    Supervision supervision;

    @Inject
    Event<PeopleSeen> seen;

    private final Map<String, Object> given = new HashMap<>(Map.of("minutes", USUAL_MINUTES, "again", USUAL_MINUTES));
    private RoomView view;

    public void open() {
        getView();
    }

    /** Those ticked, or everybody in the room. */
    public String extend() {
        List<UUID> ticked = supervision.ids("attempt");
        boolean all = "all".equals(supervision.parameter("whom"));
        int done = room.extend(
                supervision.quiz().slug(), supervision.parameter("unit"), all ? null : ticked, minutes("minutes"), supervision.scope(), supervision.by());
        return supervision.again("/quiz/room", "extended&for=" + done);
    }

    public String reopen() {
        List<UUID> one = supervision.ids("over");
        if (one.isEmpty()) {
            throw new NotFound("attempt");
        }
        room.reopen(one.get(0), minutes("again"), text("reason"), supervision.scope(), supervision.by());
        return supervision.again("/quiz/room", "reopened");
    }

    private int minutes(String name) {
        return Supervision.number(text(name));
    }

    private String text(String name) {
        return given.get(name) == null ? "" : given.get(name).toString();
    }

    /** Read at first need: a post asks before its action runs. */
    public RoomView getView() {
        if (view == null) {
            String unit = supervision.parameter("unit");
            Page.Request page = new Page.Request(Supervision.number(supervision.parameter("page")), SIZE);
            view = room.view(supervision.quiz().slug(), unit, page, supervision.scope());
            seen.fire(PeopleSeen.list("test-room", unit, view.sitters(), supervision.quiz().slug()));
        }
        return view;
    }

    public boolean isAnybodyIn() {
        return getView().sitters().items().stream().anyMatch(sitter -> sitter.state().equals("open"));
    }

    /** Those on this page whose attempt is over. */
    public List<Sitter> getOver() {
        return getView().sitters().items().stream().filter(sitter -> !sitter.state().equals("open")).toList();
    }

    /** How many were given time just now. */
    public int getDoneFor() {
        return Supervision.number(supervision.parameter("for"));
    }

    public Map<String, Object> getGiven() {
        return given;
    }
}
