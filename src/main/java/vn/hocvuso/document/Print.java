package vn.hocvuso.document;

import java.util.List;
import java.util.Locale;
import vn.hocvuso.document.Block.Grid;
import vn.hocvuso.document.Block.Line;
import vn.hocvuso.document.Block.Look;
import vn.hocvuso.document.Block.Place;
import vn.hocvuso.document.Block.Rule;
import vn.hocvuso.document.Block.Sheet;

/** A {@link Paper} as XHTML with print styles, for {@link Pdf}. Tinos has the measures of Times New Roman. */
public final class Print {
    private static final String STYLE = """
            @page { size: A4; margin: %1$dmm %2$dmm %3$dmm %4$dmm; @top-center { content: counter(page); font: %5$dpt Tinos; } }
            @page :first { @top-center { content: ""; } }
            @page wide { size: A4 landscape; margin: %1$dmm %2$dmm %3$dmm %4$dmm; @top-center { content: counter(page); font: %5$dpt Tinos; } }
            body { font-family: Tinos; font-size: 14pt; line-height: 1.25; margin: 0; }
            p { margin: 0; } .wide { page: wide; page-break-before: always; width: %6$.0fmm; } .upright { page-break-before: always; }
            table { border-collapse: separate; border-spacing: 0; table-layout: fixed; -fs-table-paginate: paginate; }
            td { vertical-align: top; padding: 0 1mm; }
            table.lined { border-left: 0.5pt solid #000; } table.lined thead tr.top td { border-top: 0.5pt solid #000; }
            table.lined td { border-right: 0.5pt solid #000; border-bottom: 0.5pt solid #000; vertical-align: middle; padding: 0.5mm 0.8mm;
              word-wrap: break-word; line-height: 1.15; }
            table.lined td.open { border-bottom: 0; }
            tr { page-break-inside: avoid; }""".formatted(Paper.TOP, Paper.RIGHT, Paper.BOTTOM, Paper.LEFT, Paper.NUMBER, Paper.WIDE_TEXT_WIDTH);

    private final StringBuilder html = new StringBuilder();

    private Print() {}

    public static String html(Paper paper) {
        Print print = new Print();
        print.html.append("<html lang=\"vi\"><head><title>").append(Paper.escaped(paper.title())).append("</title><style>").append(STYLE)
                .append("</style></head><body><div>");
        paper.blocks().forEach(print::block);
        return print.html.append("</div></body></html>").toString();
    }

    private void block(Block block) {
        if (block instanceof Line line) {
            line(line);
        } else if (block instanceof Rule rule) {
            html.append(style("<p style=\"border-top: 0.7pt solid #000; margin: 0.8mm %.1fmm 0 %.1fmm; font-size: 2pt\">&#160;</p>", rule.inset(), rule.inset()));
        } else if (block instanceof Grid grid) {
            grid(grid);
        } else if (block instanceof Sheet sheet) {
            html.append("</div><div class=\"").append(sheet.across() ? "wide" : "upright").append("\">");
        }
    }

    private void line(Line line) {
        Look look = line.look();
        html.append(style("<p style=\"text-align: %s; font-size: %.1fpt; margin-top: %.1fpt; text-indent: %.1fmm", look.align().css, look.points(),
                look.before(), look.indent()));
        html.append(look.bold() ? "; font-weight: bold" : "").append(look.italic() ? "; font-style: italic" : "")
                .append(look.withNext() ? "; page-break-after: avoid" : "").append("\">");
        String text = Paper.escaped(line.text()).replace("\n", "<br/>");
        html.append(text.isEmpty() ? "&#160;" : text).append("</p>");
    }

    private void grid(Grid grid) {
        double whole = grid.widths().stream().mapToDouble(Double::doubleValue).sum();
        html.append("<table class=\"").append(grid.lined() ? "lined" : "beside").append(style("\" style=\"width: %.1fmm\">", whole));
        grid.widths().forEach(width -> html.append(style("<col style=\"width: %.1fmm\"/>", width)));
        List<List<Place>> rows = grid.places();
        rows("thead", rows.subList(0, grid.headRows()));
        rows("tbody", rows.subList(grid.headRows(), rows.size()));
        html.append("</table>");
    }

    /** A cell that reaches down is one without an edge below it: the printer loses the edges of real ones in heads it repeats. */
    private void rows(String part, List<List<Place>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        html.append('<').append(part).append('>');
        for (List<Place> row : rows) {
            html.append(row == rows.get(0) ? "<tr class=\"top\">" : "<tr>");
            for (Place place : row) {
                html.append(place.below() > 0 ? "<td class=\"open\" colspan=\"" : "<td colspan=\"").append(place.cell().across()).append("\">");
                if (!place.continued()) {
                    place.cell().content().forEach(this::block);
                }
                html.append("</td>");
            }
            html.append("</tr>");
        }
        html.append("</").append(part).append('>');
    }

    private static String style(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
