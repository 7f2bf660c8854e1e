package vn.hocvuso.mentoring.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.mentoring.MentorDesk;
import vn.hocvuso.mentoring.MentorDesk.Desk;
import vn.hocvuso.mentoring.PairView;

/** Whom I teach, who teaches me, and the log. */
@Named("mentoringMinePage")
@RequestScoped
public class MinePage {
    /** One tap instead of typing. */
    private static final List<Integer> MINUTES = List.of(15, 30, 45, 60, 90);

    @Inject
    MentorDesk desks;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    @Inject
    Clock clock;

    private LocalDate on;
    private String note;
    private Desk desk;

    public void open() {
        getDesk();
        on = on == null ? LocalDate.now(clock) : on;
    }

    public String log() {
        String minutes = external.getRequestParameterMap().get("minutes");
        desks.log(
                caller.personId(), chosen(), on, minutes != null && minutes.matches("\\d{1,3}") ? Integer.parseInt(minutes) : 0, note, caller.serviceNumber());
        return "/mentoring/mine?faces-redirect=true&done=1";
    }

    private List<UUID> chosen() {
        List<UUID> chosen = new ArrayList<>();
        Map<String, String[]> given = external.getRequestParameterValuesMap();
        for (PairView pair : getDesk().teaching()) {
            if (given.containsKey("pair:" + pair.id())) {
                chosen.add(pair.id());
            }
        }
        return chosen;
    }

    /** Everybody at first; as ticked when the form comes back. */
    public boolean ticked(PairView pair) {
        Map<String, String> given = external.getRequestParameterMap();
        return !given.containsKey("minutes") || given.containsKey("pair:" + pair.id());
    }

    public String getMinutes() {
        String given = external.getRequestParameterMap().get("minutes");
        return given == null ? "30" : given;
    }

    public List<Integer> getChoices() {
        return MINUTES;
    }

    public Desk getDesk() {
        if (desk == null) {
            desk = desks.of(caller.personId());
        }
        return desk;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
