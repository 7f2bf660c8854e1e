package vn.hocvuso.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.Optional;
import vn.hocvuso.catalog.MediaFile;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.control.DraftFiles;
import vn.hocvuso.publishing.control.DraftShelf;
import vn.hocvuso.publishing.control.LibraryQueries;
import vn.hocvuso.publishing.control.MediaIntake;
import vn.hocvuso.publishing.rule.MediaNames;

/** Pictures, drawings and recordings of lessons being written. Nothing is taken as it comes: see {@link MediaIntake}. */
@ApplicationScoped
@Transactional
public class LessonMedia {
    private DraftShelf shelf;
    private DraftFiles files;
    private MediaIntake intake;
    private Caller caller;
    private Event<DomainEvent> events;

    LessonMedia() {}

    @Inject
    public LessonMedia(DraftShelf shelf, DraftFiles files, MediaIntake intake, Caller caller, Event<DomainEvent> events) {
        this.shelf = shelf;
        this.files = files;
        this.intake = intake;
        this.caller = caller;
        this.events = events;
    }

    /**
     * Adds a file to a lesson, or puts it in the place of the one of this name.
     *
     * @param name as it is called on the author's machine
     * @return its path as the text names it, {@code media/x.png}
     * @throws NotFound when there is no such lesson
     * @throws Refused  403; 413 {@code media-too-large}; 422 {@code media-unknown}, {@code media-not-what-it-says},
     *                  {@code media-broken}, {@code media-drawing-refused}, {@code media-tells-place}
     */
    public String add(String slug, String key, String name, InputStream content) {
        DraftFiles.Draft draft = shelf.draft(slug);
        String folder = MediaNames.folder(shelf.lesson(draft, key).path());
        String path = "media/" + MediaNames.of(name).orElseThrow(() -> new Refused("media-unknown", shortened(name)));
        byte[] taken = intake.take(path, content);
        if (!files.add(draft.course(), folder + path, taken, caller.serviceNumber(), shelf.now())) {
            // Names made by MediaNames have no underscore.
            files.save(draft.course(), folder + path, stored(draft, folder + path).revision(), taken, true, caller.serviceNumber(), shelf.now());
        }
        events.fire(new CourseDrafted("draft-media-added", slug, key + "/" + path));
        return path;
    }

    /**
     * Puts a file of another lesson into this one as it is, a recording with its subtitles; under a further name where its own, or that
     * of the subtitles, stands for something else. Subtitles that the same recording has here stay as they are.
     *
     * @return its path as the text names it
     * @throws NotFound when there is no such lesson
     * @throws Refused  403
     */
    String copy(String slug, String key, LibraryQueries.Content content) {
        DraftFiles.Draft draft = shelf.draft(slug);
        String folder = MediaNames.folder(shelf.lesson(draft, key).path()) + "media/";
        String free = content.name();
        for (int i = 2; !isFree(draft, folder + free, content); i++) {
            free = content.name().replaceFirst("(\\.[a-z0-9]+)$", "-" + i + "$1");
        }
        if (files.add(draft.course(), folder + free, content.bytes(), caller.serviceNumber(), shelf.now())) {
            events.fire(new CourseDrafted("draft-media-added", slug, key + "/media/" + free));
        }
        if (content.subtitles() != null) {
            files.add(draft.course(), folder + MediaNames.subtitlesOf(free), content.subtitles(), caller.serviceNumber(), shelf.now());
        }
        return "media/" + free;
    }

    private boolean isFree(DraftFiles.Draft draft, String path, LibraryQueries.Content content) {
        Optional<DraftFiles.Stored> there = files.exactly(draft.course(), path);
        return there.isPresent()
                ? there.get().holds(content.bytes())
                : content.subtitles() == null
                        || files.exactly(draft.course(), MediaNames.subtitlesOf(path)).map(other -> other.holds(content.subtitles())).orElse(true);
    }

    /** @throws NotFound when there is none */
    public void remove(String slug, String key, String name) {
        DraftFiles.Draft draft = shelf.draft(slug);
        String folder = MediaNames.folder(shelf.lesson(draft, key).path());
        files.remove(draft.course(), stored(draft, folder + "media/" + name), caller.serviceNumber(), shelf.now());
        events.fire(new CourseDrafted("draft-media-removed", slug, key + "/media/" + name));
    }

    /**
     * For authors and reviewers.
     *
     * @throws NotFound when there is none
     */
    public MediaFile file(String slug, String key, String name) {
        DraftFiles.Draft draft = shelf.read(slug);
        DraftFiles.Stored file = stored(draft, MediaNames.folder(shelf.lesson(draft, key).path()) + "media/" + name);
        return new MediaFile(String.valueOf(file.revision()), MediaIntake.typeOf(name), file.content());
    }

    private DraftFiles.Stored stored(DraftFiles.Draft draft, String path) {
        return files.exactly(draft.course(), path).orElseThrow(() -> new NotFound("media " + draft.slug() + "/" + path));
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(100, name.length()));
    }
}
