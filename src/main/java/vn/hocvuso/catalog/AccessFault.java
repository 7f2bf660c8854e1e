package vn.hocvuso.catalog;

import java.util.List;

/**
 * What is wrong with the conditions and rules of a course.
 *
 * @param error      nobody may publish it so; else it is worth a second look
 * @param code       key {@code row.<code>} of this feature's bundle
 * @param parameters names of activities, as the files write them
 */
public record AccessFault(boolean error, String code, List<Object> parameters) {}
