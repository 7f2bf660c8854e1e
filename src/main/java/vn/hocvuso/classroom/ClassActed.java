package vn.hocvuso.classroom;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/** Something was done to a class; {@code what} tells the action's name, {@code class-made} and so on. */
public record ClassActed(What what, String number, UUID home, Map<String, ?> details) implements DomainEvent {
    public enum What {
        MADE,
        CHANGED,
        JOINED,
        LEFT,
        SESSION_PLANNED,
        SESSION_CHANGED,
        SESSION_CALLED_OFF,
        ATTENDANCE_TAKEN,
        ATTENDANCE_CORRECTED
    }

    @Override
    public String action() {
        return "class-" + what.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String subject() {
        return number;
    }

    @Override
    public UUID unit() {
        return home;
    }
}
