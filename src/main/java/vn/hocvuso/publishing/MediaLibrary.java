package vn.hocvuso.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.control.Authors;
import vn.hocvuso.publishing.control.LibraryQueries;

/** Every picture, drawing and recording that drafts of courses have, across courses: looked for, and taken into another lesson. */
@ApplicationScoped
@Transactional
public class MediaLibrary {
    private LibraryQueries queries;
    private LessonMedia media;
    private Caller caller;

    MediaLibrary() {}

    @Inject
    public MediaLibrary(LibraryQueries queries, LessonMedia media, Caller caller) {
        this.queries = queries;
        this.media = media;
        this.caller = caller;
    }

    /**
     * The latest changed first, each content once with where it is.
     *
     * @param words  of its name, accents aside; null: any
     * @param kind   {@code picture}, {@code drawing}, {@code video}, {@code subtitles}, {@code figure} (all but subtitles); null: any
     * @param course slug of the course in whose draft it has to be; null: any
     * @throws Refused 403; 422 {@code invalid-fields}
     */
    public Page<LibraryItem> list(String words, String kind, String course, Page.Request page) {
        Authors.require(caller);
        new Refused.Checks().that(kind == null || LibraryQueries.isKind(kind), "kind", "unknown-value", kind).orRefuse();
        return queries.list(words, kind, course, page);
    }

    /**
     * Takes a content into another lesson as it is, a recording with its subtitles.
     *
     * @return its path as the text names it
     * @throws NotFound when there is no such content or lesson
     * @throws Refused  403
     */
    public String take(String hash, String slug, String lesson) {
        Authors.require(caller);
        LibraryQueries.Content content = queries.content(hash).orElseThrow(() -> new NotFound("media " + hash));
        return media.copy(slug, lesson, content);
    }
}
