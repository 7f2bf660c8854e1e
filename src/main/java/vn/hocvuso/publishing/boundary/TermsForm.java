package vn.hocvuso.publishing.boundary;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.quiz.QuizProfile;

/** The terms of a test as a plain form; an empty limit is none. */
final class TermsForm {
    /** As a field for day and time takes it. */
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private TermsForm() {}

    /** @throws Refused 422 {@code invalid-fields}, {@code invalid-day} */
    static QuizProfile.Said said(Typed typed, ZoneId zone) {
        Integer delay = limit(typed, "delayMinutes");
        return new QuizProfile.Said(
                typed.text("title"),
                typed.text("kind"),
                limit(typed, "minutes"),
                typed.number("passPercent"),
                limit(typed, "attempts"),
                moment(typed, "opensAt", zone),
                moment(typed, "closesAt", zone),
                delay == null ? 0 : delay,
                typed.text("grading"),
                typed.text("shuffled").equals("yes"),
                limit(typed, "graceSeconds"));
    }

    private static Integer limit(Typed typed, String name) {
        return typed.text(name).isEmpty() ? null : typed.number(name);
    }

    private static Instant moment(Typed typed, String name, ZoneId zone) {
        try {
            return typed.text(name).isEmpty() ? null : LocalDateTime.parse(typed.text(name)).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw new Refused("invalid-day");
        }
    }

    /** Empty for none. */
    static String minute(Instant moment, ZoneId zone) {
        return moment == null ? "" : MINUTE.format(moment.atZone(zone));
    }
}
