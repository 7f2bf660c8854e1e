package vn.hocvuso.notification.control;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.notification.Notice;
import vn.hocvuso.notification.control.NoticeRepository.DigestRow;
import vn.hocvuso.notification.control.NoticeRepository.Regraded;
import vn.hocvuso.notification.control.NoticeRepository.Row;
import vn.hocvuso.notification.rule.Wording;

/** From rows to words. */
public final class NoticeWords {
    private final Wording words;

    private NoticeWords(Locale reader) {
        words = Wording.in(reader);
    }

    public static NoticeWords in(Locale reader) {
        return new NoticeWords(reader);
    }

    public Notice notice(Row row, List<DigestRow> lines) {
        return new Notice(
                row.id(), row.kind(), title(row, lines), text(row, lines), link(row), row.day(), row.writer(), row.sentAt(), row.readAt(),
                lines.stream().map(NoticeWords::line).toList());
    }

    private String title(Row row, List<DigestRow> lines) {
        return switch (row.kind()) {
            case "written" -> row.title();
            case "digest" -> words.of("message.digest.title", units(lines));
            case "regraded", "marked" -> words.of("message." + row.kind() + ".title", row.regraded().test());
            case "moved" -> words.of("message.moved.title", row.moved().title());
            default -> reminderTitle(row.kind(), row.campaignName(), row.dueOn(), row.day());
        };
    }

    private String text(Row row, List<DigestRow> lines) {
        return switch (row.kind()) {
            case "written" -> row.body();
            case "digest" -> words.of("message.digest.text");
            case "regraded" -> regraded(row.dueOn(), row.regraded());
            case "marked" -> words.of("message.marked.text", row.dueOn());
            case "moved" -> words.of(row.stage() == 0 ? "message.moved.kept" : "message.moved.again", row.moved().version(), row.stage());
            default -> reminderText(row.kind(), row.campaignName(), row.dueOn(), row.day());
        };
    }

    private String regraded(LocalDate day, Regraded attempt) {
        return words.of(
                "message.regraded.text",
                day,
                percent(attempt.wasPoints(), attempt.wasFull()),
                words.of("message.regraded." + (attempt.wasPassed() ? "passed" : "failed")),
                percent(attempt.isPoints(), attempt.isFull()),
                words.of("message.regraded." + (attempt.isPassed() ? "passed" : "failed")),
                attempt.reason());
    }

    /** As the result itself shows it: rounded down to one decimal. */
    private static String percent(long points, long full) {
        return BigDecimal.valueOf(full == 0 ? 0 : points * 1_000 / full, 1).toPlainString().replace('.', ',');
    }

    String reminderTitle(String kind, String campaign, LocalDate dueOn, LocalDate day) {
        return words.of("message." + kind + ".title", campaign, dueOn, Math.abs(ChronoUnit.DAYS.between(day, dueOn)));
    }

    String reminderText(String kind, String campaign, LocalDate dueOn, LocalDate day) {
        return words.of("message." + kind + ".text", campaign, dueOn, Math.abs(ChronoUnit.DAYS.between(day, dueOn)));
    }

    /** Which rule sent it: for the log. */
    public String why(Row row, List<DigestRow> lines) {
        return switch (row.kind()) {
            case "written" -> words.of("why.written", row.writer());
            case "regraded", "marked" -> words.of("why." + row.kind());
            case "moved" -> words.of("why.moved");
            case "digest" -> words.of("why.digest", lines.stream().mapToInt(DigestRow::level).max().orElse(0), lines.size());
            default -> words.of("why." + row.kind(), Math.abs(row.stage()), row.dueOn());
        };
    }

    /** Below a mail. */
    String footer(String address) {
        return address.isEmpty() ? words.of("message.mail-footer") : words.of("message.mail-footer-link", address);
    }

    /** Unit by unit, for a mail. */
    String digestLine(DigestRow row) {
        return words.of("message.digest.line", row.campaignName(), row.unitName(), row.overdue(), row.asOf());
    }

    /** Not people: somebody may be late in two campaigns. */
    private static long units(List<DigestRow> lines) {
        return lines.stream().map(DigestRow::unit).distinct().count();
    }

    private static String link(Row row) {
        return switch (row.kind()) {
            case "digest" -> "/coverage/cockpit";
            case "regraded", "marked" -> row.regraded().attempt() == null ? "/learning/my-learning" : "/quiz/result?attempt=" + row.regraded().attempt();
            case "moved" -> "/learning/course?slug=" + row.moved().course();
            default -> "/learning/my-learning";
        };
    }

    private static Notice.Line line(DigestRow row) {
        String link = "/coverage/people?campaign=" + encoded(row.campaign()) + "&unit=" + encoded(row.unit()) + "&state=overdue&asOf=" + row.asOf();
        return new Notice.Line(
                row.campaign(), row.campaignName(), row.unit(), row.unitName(), row.level(), row.units(), row.overdue(), row.asOf(), link);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
