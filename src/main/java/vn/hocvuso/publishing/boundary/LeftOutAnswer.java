package vn.hocvuso.publishing.boundary;

import java.util.List;

/** Questions a format cannot hold. */
public record LeftOutAnswer(List<One> items) {
    public record One(String name, String code, String message) {}
}
