package vn.hocvuso.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.catalog.control.AccessJson;
import vn.hocvuso.catalog.rule.AccessFaults;

/**
 * When the activities of a course open, and when they are done. What is not named opens at once and is done as usual. It belongs to
 * the version, so that nobody's rules change on the way.
 */
public record CourseAccess(List<Entry> entries) {
    public static final CourseAccess NONE = new CourseAccess(List.of());

    public CourseAccess {
        entries = List.copyOf(entries);
    }

    /** What an entry speaks of: a section by its title, a lesson by its key, a test by its slug. */
    public enum Of {
        SECTION,
        LESSON,
        QUIZ;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param open null: at once
     * @param done null: as usual; always null for a section
     */
    public record Entry(Of of, String name, Condition open, DoneRule done) {
        private Map<String, Object> tree() {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put(of.code(), name);
            if (open != null) {
                tree.put("open", open.tree());
            }
            if (done != null) {
                tree.put("done", done.tree());
            }
            return tree;
        }
    }

    /** @param json as {@link #toJson} wrote it; null: {@link #NONE} */
    public static CourseAccess of(String json) {
        return json == null ? NONE : AccessJson.read(json);
    }

    /** Null when there is nothing to say. */
    public String toJson() {
        return isEmpty() ? null : AccessJson.write(tree());
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Null: opens at once. */
    public Condition open(Of of, String name) {
        return find(of, name).map(Entry::open).orElse(null);
    }

    /** Of a lesson: what its section asks and what it asks itself. Null: opens at once. */
    public Condition open(String section, String lesson) {
        Condition around = open(Of.SECTION, section);
        Condition own = open(Of.LESSON, lesson);
        return around == null ? own : own == null ? around : new JointCondition.All(List.of(around, own));
    }

    public DoneRule lesson(String key) {
        return find(Of.LESSON, key).map(Entry::done).orElse(DoneRule.OF_LESSONS);
    }

    public DoneRule test(String slug) {
        return find(Of.QUIZ, slug).map(Entry::done).orElse(DoneRule.OF_TESTS);
    }

    /** Somebody asks how long the lesson was open: its own rule, or a condition of another activity. */
    public boolean isTimed(String lesson) {
        return lesson(lesson).by() != DoneRule.By.MARK
                || conditions().anyMatch(one -> one instanceof ActivityCondition.Viewed viewed && viewed.activity().equals(lesson));
    }

    public Optional<Entry> find(Of of, String name) {
        return entries.stream().filter(entry -> entry.of() == of && entry.name().equals(name)).findFirst();
    }

    /** The same with this said of one activity; with neither condition nor rule it is not named any more. */
    public CourseAccess with(Entry said) {
        List<Entry> all = new ArrayList<>();
        boolean placed = false;
        for (Entry entry : entries) {
            boolean same = entry.of() == said.of() && entry.name().equals(said.name());
            placed |= same;
            if (!same || said.open() != null || said.done() != null) {
                all.add(same ? said : entry);
            }
        }
        if (!placed && (said.open() != null || said.done() != null)) {
            all.add(said);
        }
        return new CourseAccess(all);
    }

    /**
     * What an author has to mend: names of nothing, activities that wait for one another, conditions nobody can meet.
     *
     * @param lessons   keys with the titles of their sections, in order
     * @param tests     slugs of the course's own
     * @param elsewhere slugs of all others there are
     * @param units     those of {@link #units} that exist
     */
    public List<AccessFault> faults(Map<String, String> lessons, Set<String> tests, Set<String> elsewhere, Set<String> units, LocalDate today) {
        return new AccessFaults(this, lessons, tests, elsewhere, units).on(today);
    }

    /** Codes of the units its conditions name. */
    public Set<String> units() {
        return conditions()
                .flatMap(one -> one instanceof PeopleCondition.InUnit in ? in.units().stream() : Stream.empty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Condition> conditions() {
        return entries.stream().filter(entry -> entry.open() != null).flatMap(entry -> entry.open().all());
    }

    /** The file's form: a list of mappings. */
    public List<Map<String, Object>> tree() {
        return entries.stream().map(Entry::tree).toList();
    }
}
