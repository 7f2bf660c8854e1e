package vn.hocvuso.interop.qti.control;

import java.math.BigDecimal;
import java.util.List;
import vn.hocvuso.document.XmlElement;
import vn.hocvuso.questionbank.QuestionFault;

/**
 * One condition on one response.
 *
 * @param value      an identifier, a text, a pattern
 * @param low        of a range, both ends included; of the correct response, how far from it
 * @param place      from 1, for an item in its place
 * @param caseCounts of a text
 */
record Condition(Kind kind, String value, BigDecimal low, BigDecimal high, int place, boolean caseCounts) {
    enum Kind { CORRECT, SAME, TEXT, PATTERN, RANGE, PLACE }

    static Condition range(BigDecimal low, BigDecimal high) {
        return new Condition(Kind.RANGE, null, low, high, 0, false);
    }

    static Condition text(String value, boolean caseCounts) {
        return new Condition(Kind.TEXT, value, null, null, 0, caseCounts);
    }

    static Condition same(String value) {
        return new Condition(Kind.SAME, value, null, null, 0, true);
    }

    /** Whether no answer fits both. */
    boolean excludes(Condition other) {
        boolean ranges = kind == Kind.RANGE && other.kind == Kind.RANGE;
        boolean words = (kind == Kind.TEXT || kind == Kind.SAME) && (other.kind == Kind.TEXT || other.kind == Kind.SAME);
        return ranges ? high.compareTo(other.low) < 0 || other.high.compareTo(low) < 0 : words && !value.equalsIgnoreCase(other.value);
    }

    /** The response a condition asks about; the first one named. */
    static String response(XmlElement test) {
        return test.all("variable").findFirst().map(at -> at.attribute("identifier", "")).orElse("");
    }

    /** Without an "and" or "or" of one. */
    static XmlElement unwrapped(XmlElement test) {
        boolean around = test.name().matches("and|or") && test.children().size() == 1;
        return around ? unwrapped(test.children().get(0)) : test;
    }

    /** The tests any of which is enough; one where nothing is said of others. */
    static List<XmlElement> alternatives(XmlElement test) {
        XmlElement one = unwrapped(test);
        return one.name().equals("or") ? one.children().stream().flatMap(each -> alternatives(each).stream()).toList() : List.of(one);
    }

    static Condition read(XmlElement test) {
        List<XmlElement> parts = test.children();
        return switch (test.name()) {
            case "match", "equal", "stringMatch", "member" -> comparison(test, parts);
            case "patternMatch" -> new Condition(Kind.PATTERN, test.attribute("pattern", ""), null, null, 0, true);
            case "and" -> between(test, parts);
            default -> throw unsupported(test);
        };
    }

    private static Condition comparison(XmlElement test, List<XmlElement> parts) {
        if (parts.size() != 2 || parts.stream().noneMatch(Condition::isVariable)) {
            throw unsupported(test);
        }
        XmlElement variable = isVariable(parts.get(0)) ? parts.get(0) : parts.get(1);
        XmlElement other = isVariable(parts.get(0)) ? parts.get(1) : parts.get(0);
        if (variable.name().equals("index")) {
            String n = variable.attribute("n", "");
            int place = n.matches("\\d{1,4}") ? Integer.parseInt(n) : 0;
            return new Condition(Kind.PLACE, value(other), null, null, place, true);
        }
        if (other.name().equals("correct")) {
            refuseSubstring(test);
            return new Condition(Kind.CORRECT, null, tolerance(test).negate(), tolerance(test), 0, caseCounts(test));
        }
        boolean number = other.attribute("baseType", "").matches("float|integer");
        if (number) {
            BigDecimal value = number(other);
            BigDecimal tolerance = tolerance(test);
            return range(value.subtract(tolerance), value.add(tolerance));
        }
        if (test.name().equals("stringMatch")) {
            refuseSubstring(test);
            return text(value(other), caseCounts(test));
        }
        return same(value(other));
    }

    private static void refuseSubstring(XmlElement test) {
        if (test.attribute("substring", "false").equals("true")) {
            throw unsupported(test);
        }
    }

    private static boolean caseCounts(XmlElement test) {
        return test.attribute("caseSensitive", "true").equals("true");
    }

    private static boolean isVariable(XmlElement part) {
        return part.name().equals("variable")
                || part.name().equals("index") && part.children().stream().allMatch(child -> child.name().equals("variable"));
    }

    private static boolean exact(XmlElement test) {
        return test.name().equals("equal") && test.attribute("toleranceMode", "exact").equals("exact");
    }

    private static String value(XmlElement part) {
        if (!part.name().equals("baseValue")) {
            throw unsupported(part);
        }
        return part.text().strip();
    }

    private static BigDecimal tolerance(XmlElement test) {
        if (!test.name().equals("equal") || exact(test)) {
            return BigDecimal.ZERO;
        }
        String[] sides = test.attribute("tolerance", "").strip().split("\\s+");
        if (!test.attribute("toleranceMode", "").equals("absolute") || sides.length > 1 && !sides[0].equals(sides[1])) {
            throw unsupported(test);
        }
        return decimal(sides[0], test);
    }

    /** {@code and(gte(x, low), lte(x, high))}. */
    private static Condition between(XmlElement test, List<XmlElement> parts) {
        BigDecimal low = null;
        BigDecimal high = null;
        for (XmlElement part : parts) {
            List<XmlElement> sides = part.children();
            if (sides.size() != 2 || !sides.get(0).name().equals("variable") || !sides.get(1).name().equals("baseValue")) {
                throw unsupported(test);
            }
            switch (part.name()) {
                case "gte" -> low = number(sides.get(1));
                case "lte" -> high = number(sides.get(1));
                default -> throw unsupported(part);
            }
        }
        if (low == null || high == null) {
            throw unsupported(test);
        }
        return range(low, high);
    }

    static BigDecimal number(XmlElement value) {
        return decimal(value.text().strip(), value);
    }

    static BigDecimal decimal(String number, XmlElement at) {
        if (number.length() > 40 || !number.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,2})?")) {
            throw QuestionFault.wrong(at.line(), "qti-number", number);
        }
        return new BigDecimal(new BigDecimal(number).stripTrailingZeros().toPlainString());
    }

    private static QuestionFault unsupported(XmlElement element) {
        return QuestionFault.unsupported(element.line(), "qti-scoring", element.name());
    }
}
