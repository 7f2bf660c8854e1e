package vn.hocvuso.classroom;

/**
 * An answer sheet as it is typed or read.
 *
 * @param row     where it stands in its file, the first row being 1; 0: it comes from no file
 * @param variant null: none that can be read
 */
public record SheetLine(int row, String serviceNumber, Integer variant, String answers) {
    public SheetLine(String serviceNumber, Integer variant, String answers) {
        this(0, serviceNumber, variant, answers);
    }
}
