package vn.hocvuso.personnel.rule;

import java.time.LocalDate;
import vn.hocvuso.kernel.Refused;

/** What a service number, a name and a year of birth must look like, whichever way they come in. */
public final class PersonalFacts {
    /** It stands in addresses: /people/{serviceNumber}. */
    static final String SERVICE_NUMBER = "[^/\\\\\\p{Cntrl}]+";
    static final int LONGEST_NUMBER = 40;
    static final int LONGEST_NAME = 120;
    static final int EARLIEST_BIRTH = 1900;
    static final int YOUNGEST = 14;

    private PersonalFacts() {}

    /** @throws Refused 422 {@code invalid-fields} */
    public static void require(String serviceNumber, String fullName, Integer birthYear, LocalDate today) {
        int latest = today.getYear() - YOUNGEST;
        new Refused.Checks()
                .text(serviceNumber, "serviceNumber", LONGEST_NUMBER)
                .that(serviceNumber == null || serviceNumber.isBlank() || serviceNumber.matches(SERVICE_NUMBER), "serviceNumber", "bad-service-number",
                        String.valueOf(serviceNumber))
                .text(fullName, "fullName", LONGEST_NAME)
                .that(birthYear == null || (birthYear >= EARLIEST_BIRTH && birthYear <= latest), "birthYear", "out-of-range", EARLIEST_BIRTH, latest)
                .orRefuse();
    }
}
