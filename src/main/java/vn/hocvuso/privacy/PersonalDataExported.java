package vn.hocvuso.privacy;

import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;

/** Everything kept of {@code subject} was taken out as a file, by the person or by an administrator. */
public record PersonalDataExported(String subject, UUID unit) implements DomainEvent {
    @Override
    public String action() {
        return "personal-data-exported";
    }
}
