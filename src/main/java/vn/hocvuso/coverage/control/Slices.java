package vn.hocvuso.coverage.control;

import java.util.List;
import java.util.function.Function;
import vn.hocvuso.kernel.Page;

/** A page of a list that had to be looked at whole. */
final class Slices {
    private Slices() {}

    /** @param page null: all of it, for a file */
    static <T, R> Page<R> of(List<T> all, Page.Request page, Function<T, R> shown) {
        List<T> slice = page == null ? all : all.subList(Math.min(all.size(), page.offset()), Math.min(all.size(), page.offset() + page.size()));
        return new Page<>(slice.stream().map(shown).toList(), (long) all.size(), page == null ? 0 : page.page(), page == null ? all.size() : page.size());
    }
}
