package vn.hocvuso.publishing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.publishing.DraftReview.Stamp;
import vn.hocvuso.publishing.rule.StampWords;
import vn.hocvuso.store.Sql;

/** Looks through the texts of a draft for words that stamps of secrecy carry; whoever knows why one stands there says so. */
@ApplicationScoped
public class StampScan {
    /** Files with words in them; a drawing has some too. */
    private static final Pattern TEXTS = Pattern.compile(".*\\.(md|yaml|vtt|svg)");

    private Sql sql;
    private StampWords words;

    StampScan() {}

    /** @param words with commas between; those in capitals are found in capitals only */
    @Inject
    public StampScan(
            Sql sql,
            @ConfigProperty(
                            name = "hocvuso.publishing.stamp-words",
                            defaultValue = "tuyệt mật,tối mật,MẬT,độ mật,lưu hành nội bộ,không phổ biến,top secret,SECRET,CONFIDENTIAL")
                    String words) {
        this.sql = sql;
        this.words = StampWords.of(words);
    }

    private record Key(String path, String line, String word) {}

    private record Reason(String text, String by) {}

    /** By path and line. */
    public List<Stamp> of(UUID course, SortedMap<String, byte[]> files) {
        Map<Key, Reason> reasons = new HashMap<>();
        sql.each(
                "select path, line_hash, word, reason, said_by from draft_stamp where course_id = ?",
                row -> reasons.put(
                        new Key(row.getString("path"), row.getString("line_hash"), row.getString("word")),
                        new Reason(row.getString("reason"), row.getString("said_by"))),
                course);
        List<Stamp> stamps = new ArrayList<>();
        files.forEach((path, content) -> {
            if (TEXTS.matcher(path).matches()) {
                String[] lines = DraftTexts.text(content).split("\n", -1);
                for (StampWords.Hit hit : new LinkedHashSet<>(words.in(DraftTexts.text(content)))) {
                    String line = lines[hit.line() - 1];
                    Reason reason = reasons.get(new Key(path, hash(line), hit.word()));
                    stamps.add(new Stamp(path, hit.line(), hit.word(), line.strip(), reason == null ? null : reason.text(), reason == null ? null : reason.by()));
                }
            }
        });
        return stamps;
    }

    /** The first reason stays: what reviewers have read does not change under them. False when there is one. */
    public boolean explain(UUID course, Stamp stamp, String reason, String by, Instant now) {
        return sql.update(
                        """
                        insert into draft_stamp (course_id, path, line_hash, word, reason, said_at, said_by) values (?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing""",
                        course, stamp.path(), hash(stamp.text()), stamp.word(), reason, now, by)
                > 0;
    }

    private static String hash(String line) {
        return Fingerprint.of(line.strip().getBytes(StandardCharsets.UTF_8));
    }
}
