package vn.hocvuso.publishing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.publishing.LibraryItem;
import vn.hocvuso.publishing.rule.Slugs;
import vn.hocvuso.store.Sql;

/** Media of all drafts by what they are, not by where they lie. */
@ApplicationScoped
public class LibraryQueries {
    private static final Pattern PATH = Pattern.compile("(lessons/\\d{3}-([a-z0-9-]+)/)media/(.+)");

    /** Endings by kind. */
    private static final Map<String, List<String>> KINDS = Map.of(
            "picture", List.of("png", "jpg", "webp"), "drawing", List.of("svg"), "video", List.of("mp4", "webm"), "subtitles", List.of("vtt"));

    /** What a lesson can show: all but subtitles, which go with their recording. */
    private static final String FIGURE = "figure";

    private Sql sql;

    LibraryQueries() {}

    @Inject
    public LibraryQueries(Sql sql) {
        this.sql = sql;
    }

    public static boolean isKind(String kind) {
        return kind.equals(FIGURE) || KINDS.containsKey(kind);
    }

    private static List<String> endings(String kind) {
        return kind.equals(FIGURE)
                ? KINDS.entrySet().stream().filter(one -> !one.getKey().equals("subtitles")).flatMap(one -> one.getValue().stream()).sorted().toList()
                : KINDS.get(kind);
    }

    private record Head(String hash, long size) {}

    /**
     * The latest changed first.
     *
     * @param words  of the name; null: any
     * @param kind   null: any
     * @param course slug; null: any
     */
    public Page<LibraryItem> list(String words, String kind, String course, Page.Request page) {
        List<Object> parameters = new ArrayList<>();
        String which = which(words, kind, course, parameters);
        long total = sql.first("select count(distinct f.hash) as n" + which, row -> row.getLong("n"), parameters.toArray()).orElse(0L);
        parameters.addAll(List.of(page.size(), page.offset()));
        List<Head> heads = sql.list(
                "select f.hash, max(octet_length(f.content)) as bytes" + which + " group by f.hash order by max(f.changed_at) desc, f.hash limit ? offset ?",
                row -> new Head(row.getString("hash"), row.getLong("bytes")), parameters.toArray());
        Map<String, List<LibraryItem.Use>> uses = uses(heads.stream().map(Head::hash).toList());
        return new Page<>(heads.stream().map(head -> item(head, uses.get(head.hash()))).toList(), total, page.page(), page.size());
    }

    private static String which(String words, String kind, String course, List<Object> parameters) {
        StringBuilder which = new StringBuilder(" from draft_file f where f.path like 'lessons/%/media/%'");
        if (words != null && !Slugs.of(words).isEmpty()) {
            which.append(" and f.path like ?");
            parameters.add("lessons/%/media/%" + Slugs.of(words) + "%");
        }
        if (kind != null) {
            which.append(" and (").append(String.join(" or ", endings(kind).stream().map(ending -> "f.path like '%." + ending + "'").toList())).append(")");
        }
        if (course != null) {
            which.append(" and f.course_id in (select d.course_id from course_draft d where d.slug = ?)");
            parameters.add(course);
        }
        return which.toString();
    }

    private static LibraryItem item(Head head, List<LibraryItem.Use> uses) {
        String name = uses.stream().map(LibraryItem.Use::name).min((a, b) -> a.length() == b.length() ? a.compareTo(b) : a.length() - b.length()).orElseThrow();
        String ending = name.substring(name.lastIndexOf('.') + 1);
        String kind = KINDS.entrySet().stream().filter(one -> one.getValue().contains(ending)).map(Map.Entry::getKey).findFirst().orElse("picture");
        return new LibraryItem(head.hash(), name, kind, head.size(), uses);
    }

    private Map<String, List<LibraryItem.Use>> uses(List<String> hashes) {
        Map<String, List<LibraryItem.Use>> uses = new HashMap<>();
        sql.each(
                """
                select f.hash, f.path, d.slug, d.title, (select t.content from draft_file t
                  where t.course_id = f.course_id and t.path = substring(f.path from 1 for position('/media/' in f.path)) || 'lesson.md') as written
                from draft_file f join course_draft d on d.course_id = f.course_id
                where f.path like 'lessons/%/media/%' and f.hash in ("""
                        + Sql.marks(hashes) + ") order by d.title, f.path",
                row -> {
                    Matcher path = PATH.matcher(row.getString("path"));
                    if (path.matches()) {
                        byte[] written = row.getBytes("written");
                        uses.computeIfAbsent(row.getString("hash"), hash -> new ArrayList<>())
                                .add(use(row.getString("slug"), row.getString("title"), path, written == null ? "" : DraftTexts.text(written)));
                    }
                },
                hashes.toArray());
        return uses;
    }

    private static LibraryItem.Use use(String course, String title, Matcher path, String written) {
        String name = path.group(3);
        Matcher label = Pattern.compile("!\\[([^\\]]+)]\\(media/" + Pattern.quote(name) + "[ )]").matcher(written);
        return new LibraryItem.Use(course, title, path.group(2), name, written.contains("media/" + name), label.find() ? label.group(1) : null);
    }

    /**
     * A content with one of the names it goes by.
     *
     * @param subtitles of a recording, where anybody has written some; else null
     */
    public record Content(String name, byte[] bytes, byte[] subtitles) {}

    /** As it stands where it has subtitles, when it does so anywhere; of several such places the one with the shortest name. */
    public Optional<Content> content(String hash) {
        return sql.first(
                """
                select f.path, f.content, t.content as subtitles from draft_file f
                left join draft_file t on t.course_id = f.course_id
                  and t.path = case when f.path like '%.mp4' then substring(f.path from 1 for length(f.path) - 4) || '.vtt'
                    when f.path like '%.webm' then substring(f.path from 1 for length(f.path) - 5) || '.vtt' end
                where f.hash = ? and f.path like 'lessons/%/media/%'
                order by case when t.path is null then 1 else 0 end, length(f.path), f.path, f.course_id limit 1""",
                row -> new Content(row.getString("path").replaceFirst(".*/media/", ""), row.getBytes("content"), row.getBytes("subtitles")),
                hash);
    }
}
