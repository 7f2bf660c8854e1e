package vn.hocvuso.catalog;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.kernel.Refused.Phrase;

/** What conditions are made of when they speak, and when they are written. */
final class Wishes {
    private Wishes() {}

    static Phrase phrase(String code, Object... parameters) {
        return new Phrase(code, Arrays.asList(parameters));
    }

    /** Several wishes as one. */
    static Phrase joined(String with, List<Phrase> wishes) {
        return wishes.stream().reduce((one, next) -> new Phrase(with, List.of(one, next))).orElse(new Phrase("lock-never", List.of()));
    }

    /** In brackets when it is made of several itself. */
    static Phrase inside(Phrase wish) {
        return wish.code().equals("lock-and") || wish.code().equals("lock-or") ? new Phrase("lock-part", List.of(wish)) : wish;
    }

    /** @param members names and values in turn */
    static Map<String, Object> mapping(Object... members) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            tree.put((String) members[i], members[i + 1]);
        }
        return tree;
    }
}
