package vn.hocvuso.learning;

/**
 * Time in a lesson as the server has seen it.
 *
 * @param seconds  it was open by now
 * @param needed   seconds before it can be done; 0: it is only watched for another activity's sake
 * @param byItself it is done as soon as they are over, without a word
 * @param done     it is done
 */
public record LessonTime(int seconds, int needed, boolean byItself, boolean done) {
    public int minutes() {
        return needed / 60;
    }

    public boolean enough() {
        return seconds >= needed;
    }
}
