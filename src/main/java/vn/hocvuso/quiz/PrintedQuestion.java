package vn.hocvuso.quiz;

import java.util.List;

/**
 * A question as it goes on paper: never the key.
 *
 * @param type    by the contract's name
 * @param html    the question; where a gap is stands {@code [1] ……}
 * @param options A, B, C …; of a matching question the partners; empty where nothing is to be chosen
 * @param weight  thousandths of a point
 * @param left    1, 2, 3 …: what needs a partner; empty for any other type
 */
public record PrintedQuestion(int slot, String type, String html, List<String> options, List<String> left, int weight) {}
