package vn.hocvuso.unit.rule;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.kernel.Vietnamese;

/**
 * An entry of the editable type list.
 *
 * @param shortForm roster letter, {@code d} for tiểu đoàn; null when it has none
 * @param staffBody cơ quan rather than đơn vị, where a file does not say
 */
public record UnitType(String code, String name, String shortForm, boolean staffBody) {

    /** Finds a type by its name or code, however it is accented or spelled in capitals. */
    public static final class List {
        private final Map<String, UnitType> byKey = new HashMap<>();
        private final Map<String, UnitType> byCode = new HashMap<>();

        public List(Collection<UnitType> types) {
            for (UnitType type : types) {
                byCode.put(type.code(), type);
                byKey.put(key(type.code()), type);
            }
            types.forEach(type -> byKey.put(key(type.name()), type)); // a name wins over a code that reads the same
        }

        public Optional<UnitType> named(String text) {
            return Optional.ofNullable(byKey.get(key(text)));
        }

        public UnitType of(String code) {
            return byCode.get(code);
        }

        private static String key(String text) {
            return String.join(" ", Vietnamese.searchWords(text));
        }
    }
}
