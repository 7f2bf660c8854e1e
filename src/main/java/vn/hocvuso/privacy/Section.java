package vn.hocvuso.privacy;

import java.util.List;

/** One kind of data kept of a person: names of its columns as in the JSON file, and the values below them; null where there is none. */
public record Section(String name, List<String> columns, List<List<Object>> rows) {}
