package vn.hocvuso.interop.qti.control;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.document.Xml;
import vn.hocvuso.document.XmlElement;
import vn.hocvuso.questionbank.Labels;

/**
 * What a test of a package says its items give: the first weight of an item's place in it. The test itself is not taken; its weights
 * become what the questions usually give.
 */
final class ItemWeights {
    private static final String ONE = "1";
    private final Map<String, String> weights = new HashMap<>();

    /** @param path of the test's file in the package, to which it names its items; a file that cannot be read says nothing */
    void read(String path, byte[] file) {
        try {
            Path folder = Path.of(path.substring(0, path.lastIndexOf('/') + 1));
            Vocabulary.toOld(Xml.read(file)).all("assessmentItemRef").forEach(place -> place.child("weight")
                    .flatMap(weight -> Labels.points(weight.attribute("value", ONE)))
                    .ifPresent(points -> weights.putIfAbsent(item(folder, place), points)));
        } catch (Xml.Broken | InvalidPathException unreadable) {
            return; // it is not taken anyway
        }
    }

    private static String item(Path folder, XmlElement place) {
        return folder.resolve(PackageReader.decoded(place.attribute("href", ""))).normalize().toString().replace('\\', '/');
    }

    /** The label of an item that does not give one point. */
    Optional<String> label(String path) {
        return Optional.ofNullable(weights.get(path)).filter(points -> !points.equals(ONE)).map(Labels.POINTS::concat);
    }
}
