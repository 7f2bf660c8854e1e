package vn.hocvuso.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.questionbank.Face;
import vn.hocvuso.questionbank.VersionStory;

/**
 * A version of a question for its authors, <b>with its key</b>.
 *
 * @param key      in words, HTML
 * @param versions of the same question, the newest first
 * @param tests    that may ask it, now or from a day to come
 * @param doubted  attempts say that its key looks wrong
 * @param face     as a learner sees it
 */
public record QuestionView(
        UUID version, String bank, String name, String title, int number, String type, Set<String> tags, Set<String> skills, int difficulty,
        String source, LocalDate reviewOn, List<String> key, List<Version> versions, List<Test> tests, boolean doubted, Face face) {
    /** @param times how often it was asked */
    public record Version(VersionStory story, long times) {}

    /** @param from the first day it asks it; null: it does so now */
    public record Test(String slug, String title, LocalDate from) {}

    /** This very version among the others. */
    public VersionStory story() {
        return versions.stream().map(Version::story).filter(one -> one.number() == number).findFirst().orElseThrow();
    }
}
