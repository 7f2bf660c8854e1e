package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.publishing.LibraryItem;
import vn.hocvuso.publishing.MediaLibrary;

/** Pictures, drawings and recordings of all drafts, and where each is. */
@Named("mediaLibraryPage")
@RequestScoped
public class MediaLibraryPage {
    private static final int SIZE = 24;
    private static final List<String> KINDS = List.of("picture", "drawing", "video", "subtitles");

    @Inject
    MediaLibrary library;

    @Inject
    ExternalContext external;

    private Page<LibraryItem> items;

    public void open() {
        getItems();
    }

    public Page<LibraryItem> getItems() {
        if (items == null) {
            String kind = external.getRequestParameterMap().get("kind");
            String page = external.getRequestParameterMap().get("page");
            items = library.list(
                    external.getRequestParameterMap().get("q"),
                    kind != null && KINDS.contains(kind) ? kind : null,
                    null,
                    new Page.Request(page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0, SIZE));
        }
        return items;
    }

    public List<String> getKinds() {
        return KINDS;
    }

    /** Whole kilobytes, rounded up. */
    public long kilobytes(long size) {
        return (size + 999) / 1_000;
    }
}
