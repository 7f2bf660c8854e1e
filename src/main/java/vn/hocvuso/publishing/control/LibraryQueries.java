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

    private Sql sql;

    LibraryQueries() {}

    @Inject
    public LibraryQueries(Sql sql) {
        this.sql = sql;
    }

    public static boolean isKind(String kind) {
        return KINDS.containsKey(kind);
    }

    private record Head(String hash, long size) {}

    /**
     * The latest changed first.
     *
     * @param words of the name; null: any
     * @param kind  null: any
     */
    public Page<LibraryItem> list(String words, String kind, Page.Request page) {
        List<Object> parameters = new ArrayList<>();
        String which = which(words, kind, parameters);
        long total = sql.first("select count(distinct f.hash) as n" + which, row -> row.getLong("n"), parameters.toArray()).orElse(0L);
        parameters.addAll(List.of(page.size(), page.offset()));
        List<Head> heads = sql.list(
                "select f.hash, max(octet_length(f.content)) as bytes" + which + " group by f.hash order by max(f.changed_at) desc, f.hash limit ? offset ?",
                row -> new Head(row.getString("hash"), row.getLong("bytes")), parameters.toArray());
        Map<String, List<LibraryItem.Use>> uses = uses(heads.stream().map(Head::hash).toList());
        return new Page<>(heads.stream().map(head -> item(head, uses.get(head.hash()))).toList(), total, page.page(), page.size());
    }

    private static String which(String words, String kind, List<Object> parameters) {
        StringBuilder which = new StringBuilder(" from draft_file f where f.path like 'lessons/%/media/%'");
        if (words != null && !Slugs.of(words).isEmpty()) {
            which.append(" and f.path like ?");
            parameters.add("lessons/%/media/%" + Slugs.of(words) + "%");
        }
        if (kind != null) {
            which.append(" and (").append(String.join(" or ", KINDS.get(kind).stream().map(ending -> "f.path like '%." + ending + "'").toList())).append(")");
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
                    byte[] written = row.getBytes("written");
                    if (path.matches()) {
                        boolean shown = written != null && DraftTexts.text(written).contains("media/" + path.group(3));
                        uses.computeIfAbsent(row.getString("hash"), hash -> new ArrayList<>())
                                .add(new LibraryItem.Use(row.getString("slug"), row.getString("title"), path.group(2), path.group(3), shown));
                    }
                },
                hashes.toArray());
        return uses;
    }

    /** A content with one of the names it goes by. */
    public record Content(String name, byte[] bytes) {}

    public Optional<Content> content(String hash) {
        return sql.first(
                "select path, content from draft_file where hash = ? and path like 'lessons/%/media/%' order by length(path), path limit 1",
                row -> new Content(row.getString("path").replaceFirst(".*/media/", ""), row.getBytes("content")),
                hash);
    }
}
