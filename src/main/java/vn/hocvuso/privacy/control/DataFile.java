package vn.hocvuso.privacy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.hocvuso.personnel.PersonView;
import vn.hocvuso.privacy.Section;

/** A person's data as a zip: {@code du-lieu.json} for programs, {@code du-lieu.html} to read; both say the same. */
@ApplicationScoped
public class DataFile {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final String STYLE = "body{font:16px/1.6 sans-serif;margin:2rem auto;max-width:64rem;padding:0 1rem}table{border-collapse:collapse;"
            + "width:100%;margin:.5rem 0 2rem}th,td{border:1px solid #999;padding:.25rem .5rem;text-align:left;vertical-align:top}th{background:#eee}";

    private Clock clock;

    DataFile() {}

    @Inject
    public DataFile(Clock clock) {
        this.clock = clock;
    }

    public void write(List<Section> sections, PersonView person, Instant at, OutputStream out) {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("du-lieu.json"));
            zip.write(json(sections));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("du-lieu.html"));
            zip.write(html(sections, person, at).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] json(List<Section> sections) {
        JsonObjectBuilder all = Json.createObjectBuilder();
        sections.forEach(section -> all.add(section.name(), rows(section)));
        var bytes = new ByteArrayOutputStream();
        try (JsonWriter writer = Json.createWriter(bytes)) {
            writer.writeObject(all.build());
        }
        return bytes.toByteArray();
    }

    private static JsonArrayBuilder rows(Section section) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (List<Object> values : section.rows()) {
            JsonObjectBuilder row = Json.createObjectBuilder();
            for (int i = 0; i < values.size(); i++) {
                add(row, section.columns().get(i), values.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static void add(JsonObjectBuilder row, String name, Object value) {
        if (value == null) {
            row.addNull(name);
        } else if (value instanceof Integer number) {
            row.add(name, number);
        } else if (value instanceof BigDecimal number) {
            row.add(name, number);
        } else if (value instanceof Boolean truth) {
            row.add(name, truth);
        } else {
            row.add(name, value.toString());
        }
    }

    /** Vietnamese whatever the reader's language: it is a document and not a page. */
    private String html(List<Section> sections, PersonView person, Instant at) {
        ResourceBundle texts = ResourceBundle.getBundle("vn.hocvuso.privacy.messages", Locale.ROOT);
        String title = texts.getString("file.title") + ": " + person.fullName() + " (" + person.serviceNumber() + ")";
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>").append(escaped(title))
                .append("</title><style>").append(STYLE).append("</style></head><body><h1>").append(escaped(title)).append("</h1>\n<p>")
                .append(escaped(texts.getString("file.made"))).append(' ').append(text(at)).append("</p>\n");
        for (Section section : sections) {
            page.append("<h2>").append(escaped(texts.getString("file." + section.name()))).append(" (").append(section.rows().size()).append(")</h2>\n");
            if (section.rows().isEmpty()) {
                page.append("<p>").append(escaped(texts.getString("file.nothing"))).append("</p>\n");
            } else {
                table(page, section, texts);
            }
        }
        return page.append("</body></html>\n").toString();
    }

    private void table(StringBuilder page, Section section, ResourceBundle texts) {
        page.append("<table><thead><tr>");
        section.columns().forEach(column -> page.append("<th scope=\"col\">").append(escaped(texts.getString("file.column." + column))).append("</th>"));
        page.append("</tr></thead><tbody>\n");
        section.rows().forEach(row -> {
            page.append("<tr>");
            row.forEach(value -> page.append("<td>").append(escaped(text(value))).append("</td>"));
            page.append("</tr>\n");
        });
        page.append("</tbody></table>\n");
    }

    private String text(Object value) {
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (value instanceof Instant at) {
            return MINUTE.withZone(clock.getZone()).format(at);
        }
        return value == null ? "" : value.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
