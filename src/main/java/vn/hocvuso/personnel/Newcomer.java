package vn.hocvuso.personnel;

import java.time.LocalDate;
import vn.hocvuso.kernel.Vietnamese;

/** Somebody the installation does not know yet. The service number is the key; a name never is. */
public record Newcomer(String serviceNumber, String fullName, Integer birthYear, LocalDate from, PlaceWish place) {
    public Newcomer {
        serviceNumber = Vietnamese.clean(serviceNumber);
        fullName = Vietnamese.clean(fullName);
    }
}
