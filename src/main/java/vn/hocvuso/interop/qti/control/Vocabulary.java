package vn.hocvuso.interop.qti.control;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.hocvuso.document.XmlElement;

/** QTI 3.0 says {@code qti-simple-choice} where 2.x says {@code simpleChoice}; we think in the words of 2.1. */
final class Vocabulary {
    /** What a text may be made of, as far as we show it. */
    static final Set<String> HTML = Set.of(
            "p", "div", "br", "hr", "b", "strong", "i", "em", "u", "sub", "sup", "small", "s", "del", "kbd", "code", "pre",
            "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td");

    private static final Pattern UPPER = Pattern.compile("[A-Z]");
    private static final Pattern HYPHEN = Pattern.compile("-([a-z])");

    private Vocabulary() {}

    static XmlElement toOld(XmlElement element) {
        return element.renamed(
                name -> name.startsWith("qti-") ? camel(name.substring(4)) : name,
                attribute -> attribute.startsWith("data-") ? attribute : camel(attribute));
    }

    static XmlElement toNew(XmlElement element) {
        return element.renamed(name -> HTML.contains(name) ? name : "qti-" + kebab(name), Vocabulary::kebab);
    }

    private static String camel(String name) {
        return HYPHEN.matcher(name).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }

    private static String kebab(String name) {
        return name.contains(":") ? name : UPPER.matcher(name).replaceAll(match -> "-" + match.group().toLowerCase(Locale.ROOT));
    }
}
