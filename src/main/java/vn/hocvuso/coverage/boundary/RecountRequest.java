package vn.hocvuso.coverage.boundary;

/** Body of {@code POST /recounts}; {@code asOf} null or missing: today. */
public class RecountRequest {
    public String campaign;
    public String unit;
    public String asOf;
}
