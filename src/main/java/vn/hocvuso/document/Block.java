package vn.hocvuso.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/**
 * What stands on the paper of an official document, one after the other. Written once, it becomes DOCX ({@link Docx}) to be
 * worked on, and XHTML ({@link Print}) for {@link Pdf}.
 */
public sealed interface Block {
    /** How a line stands. */
    enum Align {
        LEFT("left", "left"),
        CENTER("center", "center"),
        RIGHT("right", "right"),
        JUSTIFY("justify", "both");

        final String css;
        final String word;

        Align(String css, String word) {
            this.css = css;
            this.word = word;
        }
    }

    /**
     * @param points   size of the letters
     * @param indent   of the first line, mm
     * @param before   space above, points
     * @param withNext stays on the page of what follows
     */
    record Look(Align align, double points, boolean bold, boolean italic, double indent, double before, boolean withNext) {
        public static Look of(Align align, double points) {
            return new Look(align, points, false, false, 0, 0, false);
        }

        public Look strong() {
            return new Look(align, points, true, italic, indent, before, withNext);
        }

        public Look slanted() {
            return new Look(align, points, bold, true, indent, before, withNext);
        }

        public Look indented(double mm) {
            return new Look(align, points, bold, italic, mm, before, withNext);
        }

        public Look below(double space) {
            return new Look(align, points, bold, italic, indent, space, withNext);
        }

        public Look heading() {
            return new Look(align, points, bold, italic, indent, before, true);
        }
    }

    /** A paragraph; a line feed in the text begins a new line in it. */
    record Line(Look look, String text) implements Block {}

    /** A thin line across, {@code inset} mm shorter than its column on either side. */
    record Rule(double inset) implements Block {}

    /** May reach over several columns and rows; it holds lines and rules. */
    record Cell(int across, int down, List<Block> content) {
        public static Cell of(Look look, String text) {
            return new Cell(1, 1, List.of(new Line(look, text)));
        }

        public Cell over(int columns, int rows) {
            return new Cell(columns, rows, content);
        }
    }

    /**
     * A table as wide as its columns.
     *
     * @param widths   of the columns, mm
     * @param lined    with a frame around every cell; without, it only puts things side by side
     * @param headRows are repeated on every page
     * @param rows     a cell that reaches down is not repeated in the rows below
     */
    record Grid(List<Double> widths, boolean lined, int headRows, List<List<Cell>> rows) implements Block {
        public static Grid beside(List<Double> widths, List<Cell> cells) {
            return new Grid(widths, false, 0, Collections.singletonList(cells));
        }

        /** Every place of every row, those included into which a cell reaches from above. */
        List<List<Place>> places() {
            Place[] above = new Place[widths.size()];
            List<List<Place>> places = new ArrayList<>();
            for (List<Cell> row : rows) {
                Iterator<Cell> cells = row.iterator();
                List<Place> line = new ArrayList<>();
                for (int column = 0; column < widths.size(); column += line.get(line.size() - 1).cell().across()) {
                    Place reaching = above[column];
                    Place here = reaching != null && reaching.below() > 0
                            ? new Place(reaching.cell(), column, reaching.below() - 1, true)
                            : fresh(cells.next(), column);
                    above[column] = here;
                    line.add(here);
                }
                places.add(line);
            }
            return places;
        }

        private static Place fresh(Cell cell, int column) {
            return new Place(cell, column, cell.down() - 1, false);
        }

        double width(Place place) {
            return widths.subList(place.column(), place.column() + place.cell().across()).stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /**
     * Where a cell stands in a row.
     *
     * @param below     how many rows it still reaches into
     * @param continued it began further up: the place shows nothing of its own
     */
    record Place(Cell cell, int column, int below, boolean continued) {}

    /** What follows stands on new pages, upright or across. */
    record Sheet(boolean across) implements Block {}
}
