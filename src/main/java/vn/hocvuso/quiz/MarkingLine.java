package vn.hocvuso.quiz;

import java.time.Instant;
import java.util.UUID;

/**
 * An essay somebody has to read.
 *
 * @param since         when its attempt ended
 * @param serviceNumber null where marking is blind, as are the name and the unit; unit also for a person without one
 */
public record MarkingLine(
        UUID attempt, int slot, String quiz, String quizTitle, String question, Instant since, String serviceNumber, String fullName, String unitName) {}
