package vn.hocvuso.interop.qti.control;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.document.Xml;
import vn.hocvuso.document.XmlElement;
import vn.hocvuso.questionbank.Labels;

/**
 * What a test of a package says its items give: the first weight of an item's place in it, times what the item itself gives at most.
 * The test itself is not taken; these points become what the questions usually give.
 */
final class ItemWeights {
    /** Where our own tests, which say nothing but points, come from. */
    static final String OUR_TOOL = "Học vụ số";

    private static final String ONE = "1";

    /** Thirds of a point come out whole again. */
    private static final int DECIMALS = 6;

    private final Map<String, BigDecimal> weights = new HashMap<>();

    /**
     * @param path of the test's file in the package, to which it names its items; a file that cannot be read says nothing
     * @return whether it is a test of somebody's own: not only the points of an export of ours, nor a text some list as a test
     */
    boolean read(String path, byte[] file) {
        try {
            XmlElement test = Vocabulary.toOld(Xml.read(file));
            test.all("assessmentItemRef").forEach(place -> place.child("weight")
                    .flatMap(weight -> number(weight.attribute("value", ONE)))
                    .ifPresent(weight -> weights.putIfAbsent(PackageReader.beside(path, place.attribute("href", "")), weight)));
            return test.name().equals("assessmentTest") && !OUR_TOOL.equals(test.attribute("toolName"));
        } catch (Xml.Broken unreadable) {
            return true; // it is not taken anyway
        }
    }

    private static Optional<BigDecimal> number(String written) {
        String number = written.strip();
        return number.matches("\\d{1,9}(\\.\\d{1,20})?") ? Optional.of(new BigDecimal(number)) : Optional.empty();
    }

    /** The label of an item that does not give one point. */
    Optional<String> label(String path, XmlElement item) {
        return Optional.ofNullable(weights.get(path))
                .map(weight -> weight.multiply(most(item)).setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString())
                .flatMap(Labels::points)
                .filter(points -> !points.equals(ONE))
                .map(Labels.POINTS::concat);
    }

    /** So that weight and points of the item are the points of the question. */
    static String weight(String points, XmlElement item) {
        return new BigDecimal(points).divide(most(item), MathContext.DECIMAL64).stripTrailingZeros().toPlainString();
    }

    private static BigDecimal most(XmlElement item) {
        return item.children("outcomeDeclaration").stream()
                .filter(outcome -> outcome.attribute("identifier", "").equals("MAXSCORE"))
                .findFirst()
                .flatMap(outcome -> outcome.child("defaultValue"))
                .flatMap(value -> number(value.text()))
                .filter(most -> most.signum() > 0)
                .orElse(BigDecimal.ONE);
    }
}
