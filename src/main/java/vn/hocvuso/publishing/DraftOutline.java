package vn.hocvuso.publishing;

import java.util.List;
import vn.hocvuso.catalog.Term;

/**
 * The draft of a course as its author sees it.
 *
 * @param revision         of its description and order; a change names the one it began from
 * @param aside            lessons taken out of the order; their texts are kept and they can be put back
 * @param glossaryRevision 0 while there is no glossary
 */
public record DraftOutline(
        DraftCard card,
        CourseDescription course,
        int revision,
        List<Section> sections,
        List<Lesson> aside,
        List<Term> glossary,
        int glossaryRevision) {

    public record Section(String title, List<Lesson> lessons) {}

    /** @param changed differs from the version the draft was opened from */
    public record Lesson(String key, String title, int minutes, boolean changed) {}
}
