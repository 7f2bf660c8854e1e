package vn.hocvuso.mentoring;

import java.util.List;

/**
 * Who can be paired by hand, as the test before tells, each in the order of lists.
 *
 * @param sat      how many have sat it
 * @param most     more than these are not gone through: both lists are empty, and people are named by their numbers
 * @param mentors  with a place left, who are strong in something
 * @param learners whom nobody teaches yet, who are weak in something
 */
public record Candidates(int sat, int most, List<Candidate> mentors, List<Candidate> learners) {
    public boolean isTooMany() {
        return sat > most;
    }

    /** @param skills how many they are strong in, or weak; {@code load}: of a mentor, whom they teach or are to teach; {@code rank} may be null */
    public record Candidate(String serviceNumber, String fullName, String rank, String unitName, int skills, int load) {}
}
