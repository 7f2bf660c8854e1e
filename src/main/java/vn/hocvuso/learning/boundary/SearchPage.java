package vn.hocvuso.learning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.catalog.LessonHit;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.learning.Library;

/** Lessons that hold the words looked for, with or without accents. */
@Named("searchPage")
@RequestScoped
public class SearchPage {
    private static final int SIZE = 20;

    @Inject
    Library library;

    @Inject
    Caller caller;

    private Page<LessonHit> found;

    public void open(String words, int page) {
        boolean staff = !caller.scopeOf(Caller.Role.INSTRUCTOR, Caller.Role.ADMINISTRATOR).isEmpty();
        found = library.search(caller.personId(), staff, words == null ? "" : words, new Page.Request(page, SIZE));
    }

    public Page<LessonHit> getFound() {
        return found;
    }
}
