package vn.hocvuso.quiz;

import java.time.Instant;
import java.util.UUID;

/**
 * Nothing of an attempt waits to be read any more; again when one was read once more. Fired in the transaction of the mark.
 *
 * @param mark       that was given last
 * @param finishedAt when the attempt ended
 */
public record EssaysRead(UUID mark, UUID attempt, UUID person, Instant finishedAt) {}
