package vn.hocvuso.publishing;

import java.util.List;

/**
 * A picture, drawing, recording or its subtitles that lessons being written have; once, however many have it.
 *
 * @param hash of its content
 * @param name the shortest it goes by
 * @param kind {@code picture}, {@code drawing}, {@code video} or {@code subtitles}
 * @param size bytes
 */
public record LibraryItem(String hash, String name, String kind, long size, List<Use> uses) {

    /**
     * @param shown the lesson's text names it
     * @param label how the text describes it to who does not see it; null: it does not
     */
    public record Use(String course, String courseTitle, String lesson, String name, boolean shown, String label) {}

    /** Where to look at it. */
    public String address() {
        Use first = uses.get(0);
        return "/api/v1/course-drafts/" + first.course() + "/media/" + first.lesson() + "/" + first.name();
    }

    /** A drawing is none by itself: its colours are those of the page it stands in. */
    public boolean isPicture() {
        return kind.equals("picture");
    }
}
