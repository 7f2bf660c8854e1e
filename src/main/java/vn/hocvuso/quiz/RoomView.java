package vn.hocvuso.quiz;

import java.time.Instant;
import vn.hocvuso.kernel.Page;

/**
 * A test being sat, in one unit or everywhere within the supervisor's scope.
 *
 * @param in   attempts that are open
 * @param lost of those, heard nothing of for too long
 * @param over handed in or run out within the last twelve hours
 * @param now  the server's time
 */
public record RoomView(QuizSummary quiz, int in, int lost, int over, Instant now, Page<Sitter> sitters) {}
