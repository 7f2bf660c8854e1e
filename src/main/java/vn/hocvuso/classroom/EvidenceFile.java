package vn.hocvuso.classroom;

/** What evidence is handed out as. */
public record EvidenceFile(String name, String contentType, byte[] content) {}
