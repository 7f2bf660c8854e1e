package vn.hocvuso.classroom;

import java.util.List;

/**
 * A row of a table that somebody handed in.
 *
 * @param row   where it stands in its file, the first row being 1
 * @param cells without outer blanks
 */
public record TableLine(int row, List<String> cells) {
    public boolean isEmpty() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** Empty beyond the last one. */
    public String cell(int place) {
        return place < cells.size() ? cells.get(place) : "";
    }
}
