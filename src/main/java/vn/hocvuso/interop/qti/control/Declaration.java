package vn.hocvuso.interop.qti.control;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.document.XmlElement;
import vn.hocvuso.questionbank.QuestionFault;

/** A {@code responseDeclaration}: what is right, and what each answer is worth where a mapping says so. */
record Declaration(XmlElement element) {
    String id() {
        return element.attribute("identifier", "");
    }

    boolean isNumber() {
        return element.attribute("baseType", "").matches("integer|float");
    }

    boolean isSeveral() {
        return !element.attribute("cardinality", "single").equals("single");
    }

    List<String> correct() {
        return element.child("correctResponse").stream()
                .flatMap(correct -> correct.children("value").stream())
                .map(value -> value.text().strip())
                .toList();
    }

    boolean hasMapping() {
        return element.child("mapping").isPresent();
    }

    /** Points by answer, in the order of the file. */
    Map<String, BigDecimal> mapping() {
        Map<String, BigDecimal> mapping = new LinkedHashMap<>();
        entries().forEach(entry -> mapping.putIfAbsent(
                entry.attribute("mapKey", "").strip(), Condition.decimal(entry.attribute("mappedValue", "").strip(), entry)));
        return mapping;
    }

    /** Whether capitals count; all entries have to agree. */
    boolean caseCounts() {
        List<Boolean> said = entries().stream()
                .map(entry -> !entry.attribute("caseSensitive", "true").equals("false"))
                .distinct()
                .toList();
        if (said.size() > 1) {
            throw QuestionFault.unsupported(element.line(), "qti-scoring", "caseSensitive");
        }
        return said.isEmpty() || said.get(0);
    }

    private List<XmlElement> entries() {
        return element.child("mapping").map(mapping -> mapping.children("mapEntry")).orElse(List.of());
    }

    /** What an answer is worth that is not in the mapping. */
    BigDecimal byDefault() {
        return bound("defaultValue");
    }

    /** Null when there is no such bound. */
    BigDecimal upperBound() {
        return bound("upperBound");
    }

    /** Null when there is no such bound. */
    BigDecimal lowerBound() {
        return bound("lowerBound");
    }

    private BigDecimal bound(String name) {
        XmlElement mapping = element.child("mapping").orElse(null);
        String written = mapping == null ? null : mapping.attribute(name);
        if (written == null) {
            return name.equals("defaultValue") ? BigDecimal.ZERO : null;
        }
        return Condition.decimal(written.strip(), mapping);
    }
}
