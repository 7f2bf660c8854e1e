package vn.hocvuso.classroom;

import java.util.UUID;

/**
 * One cell of an attendance sheet as somebody wants it.
 *
 * @param person service number
 * @param was    what stood there when they looked; null: nothing
 * @param state  {@code present}, {@code late}, {@code excused}, {@code absent} or {@code exempt}; null: nothing is to stand there
 */
public record Mark(UUID session, String person, String was, String state) {}
