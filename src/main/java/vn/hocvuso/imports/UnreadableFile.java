package vn.hocvuso.imports;

/** The file as a whole cannot be taken; the code is a row code that stands at {@code row}. */
public class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int row;
    private final String column;
    private final String code;
    private final transient Object[] parameters;

    public UnreadableFile(int row, String column, String code, Object... parameters) {
        super(code);
        this.row = row;
        this.column = column;
        this.code = code;
        this.parameters = parameters;
    }

    public int row() {
        return row;
    }

    public String column() {
        return column;
    }

    public String code() {
        return code;
    }

    public Object[] parameters() {
        return parameters;
    }
}
