package vn.hocvuso.interop.qti.control;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.document.XmlElement;

/**
 * The outcome variables of an item: {@code SCORE}, those that are added up to it at the end ({@code SCORE = SCORE1 + SCORE2}), and
 * those nothing ever sets, which are numbers ({@code MAXSCORE}).
 */
final class Outcomes {
    static final String SCORE = "SCORE";

    private final Map<String, BigDecimal> numbers = new HashMap<>();
    private final Set<String> counted = new HashSet<>(Set.of(SCORE));
    private final Set<String> set;

    Outcomes(XmlElement item) {
        set = item.all("setOutcomeValue").map(Outcomes::of).collect(Collectors.toSet());
        for (XmlElement outcome : item.children("outcomeDeclaration")) {
            String id = outcome.attribute("identifier", "");
            if (!set.contains(id) && outcome.attribute("baseType", "").matches("float|integer")) {
                outcome.child("defaultValue").flatMap(value -> value.child("value"))
                        .ifPresent(value -> numbers.put(id, Condition.number(value)));
            }
        }
        item.child("responseProcessing").stream()
                .flatMap(processing -> processing.children("setOutcomeValue").stream())
                .filter(this::isTotal)
                .flatMap(total -> terms(total).stream())
                .forEach(term -> counted.add(of(term)));
    }

    static String of(XmlElement element) {
        return element.attribute("identifier", "");
    }

    /** What is added up, or the one value there is. */
    static List<XmlElement> terms(XmlElement action) {
        List<XmlElement> value = action.children();
        return value.size() == 1 && value.get(0).name().equals("sum") ? value.get(0).children() : value;
    }

    /** Whether it adds to what there is instead of putting something else there. */
    static boolean adds(XmlElement action) {
        return terms(action).stream().anyMatch(term -> term.name().equals("variable") && of(term).equals(of(action)));
    }

    /** {@code SCORE} out of its parts. */
    boolean isTotal(XmlElement action) {
        List<XmlElement> terms = terms(action);
        return of(action).equals(SCORE)
                && terms.stream().allMatch(term -> term.name().equals("variable") && set.contains(of(term)))
                && terms.stream().anyMatch(term -> !of(term).equals(SCORE));
    }

    /** Whether points given to it are points of the item. */
    boolean count(String outcome) {
        return counted.contains(outcome);
    }

    /** Null for what is no number. */
    BigDecimal number(XmlElement value) {
        return value.name().equals("baseValue") ? Condition.number(value) : value.name().equals("variable") ? numbers.get(of(value)) : null;
    }
}
