package vn.hocvuso.catalog;

import java.util.List;
import vn.hocvuso.catalog.rule.Excerpt;

/**
 * A lesson that a search found.
 *
 * @param title   in pieces, so that what was looked for can be marked
 * @param excerpt of its text around the first word found; empty when only the title has it
 */
public record LessonHit(String course, String courseTitle, String key, List<Excerpt.Piece> title, int minutes, List<Excerpt.Piece> excerpt) {}
