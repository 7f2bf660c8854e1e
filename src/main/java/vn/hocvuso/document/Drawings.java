package vn.hocvuso.document;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours the drawings of lessons for paper: their classes say which colour of the theme, and paper has the light one. */
final class Drawings {
    private static final Pattern SVG = Pattern.compile("<svg\\b.*?</svg>", Pattern.DOTALL);
    private static final Pattern CLASSES = Pattern.compile(" class=\"([a-z0-9 -]*)\"");

    /** As in {@code tokens.css}; a test holds the two together. */
    static final Map<String, String> LIGHT = Map.ofEntries(
            Map.entry("ink", "#1c2529"), Map.entry("ink-2", "#48545a"), Map.entry("surface", "#ffffff"), Map.entry("surface-2", "#f1eee7"),
            Map.entry("line", "#dfd9cc"), Map.entry("brand", "#14566a"), Map.entry("brand-soft", "#e1eef0"), Map.entry("on-brand", "#ffffff"),
            Map.entry("accent", "#e2a63a"), Map.entry("accent-soft", "#fbf0d9"), Map.entry("success", "#1b6843"),
            Map.entry("success-soft", "#e3f2e9"), Map.entry("warn", "#7d4c00"), Map.entry("warn-soft", "#fdf0d5"),
            Map.entry("danger", "#a1261e"), Map.entry("danger-soft", "#fce9e6"), Map.entry("info", "#22568f"), Map.entry("info-soft", "#e6eff9"));

    private Drawings() {}

    static String coloured(String html) {
        return SVG.matcher(html).replaceAll(drawing -> Matcher.quoteReplacement(withSize(CLASSES.matcher(drawing.group()).replaceAll(Drawings::paint))));
    }

    private static String paint(MatchResult classes) {
        StringBuilder attributes = new StringBuilder();
        for (String name : classes.group(1).split(" ")) {
            String attribute = name.startsWith("f-") ? "fill" : name.startsWith("s-") ? "stroke" : null;
            if (attribute != null) {
                String colour = name.equals("f-none") ? "none" : LIGHT.get(name.substring(2));
                attributes.append(' ').append(attribute).append("=\"").append(colour).append('"');
            }
        }
        return attributes.toString();
    }

    /** A drawing has a view box only; paper wants to know how wide: 360 units are 12 cm. Text is drawn in the house's font. */
    private static String withSize(String svg) {
        Matcher box = Pattern.compile("viewBox=\"0 0 ([\\d.]+) ([\\d.]+)\"").matcher(svg);
        if (!box.find()) {
            return svg;
        }
        double scale = 120.0 / Math.max(360, Double.parseDouble(box.group(1)));
        String size = String.format(java.util.Locale.ROOT, " style=\"width:%.1fmm;height:%.1fmm\" font-family=\"Be Vietnam Pro\"",
                Double.parseDouble(box.group(1)) * scale, Double.parseDouble(box.group(2)) * scale);
        return "<svg" + size + svg.substring(4);
    }
}
