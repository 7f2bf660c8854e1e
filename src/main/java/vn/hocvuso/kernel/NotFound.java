package vn.hocvuso.kernel;

/** There is no such thing, or none within the caller's scope: the two read the same (404). */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what kind and name, for the log and the problem's detail: {@code unit c5} */
    public NotFound(String what) {
        super(what);
    }
}
