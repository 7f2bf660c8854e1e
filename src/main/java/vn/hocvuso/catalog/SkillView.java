package vn.hocvuso.catalog;

/** A skill by the code content names it with, {@code TT02:4.2}. */
public record SkillView(String code, String name) {}
