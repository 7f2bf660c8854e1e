package vn.hocvuso.quiz;

import java.util.UUID;

/** An attempt as its owner may see it at this moment: a paper to answer, or what came of it. */
public sealed interface AttemptView permits Paper, AttemptResult {
    UUID id();
}
