package vn.hocvuso.personnel;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.Page;

/**
 * Personal data of others were shown to the caller. The boundary that shows them fires it, once a view: a page of a list is one
 * view, however many names stand on it. {@code privacy} writes it down.
 *
 * @param what          kebab-case: {@code person}, {@code results}, {@code roll}, …; its words are {@code privacy.what.<what>}
 * @param serviceNumber whom; null for a list
 * @param unit          code of the unit a list was taken from; null: everybody in the caller's scope
 * @param filter        what else narrowed a list down; may be empty
 * @param names         how many names were shown
 */
public record PeopleSeen(String what, String serviceNumber, String unit, String filter, int names) {
    public static PeopleSeen one(String what, String serviceNumber) {
        return new PeopleSeen(what, serviceNumber, null, "", 1);
    }

    /** @param filter values, nulls left out */
    public static PeopleSeen list(String what, String unit, Page<?> shown, String... filter) {
        String narrowed = Arrays.stream(filter).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return new PeopleSeen(what, null, unit, narrowed, shown.items().size());
    }
}
