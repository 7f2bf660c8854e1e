package vn.hocvuso.personnel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;

/**
 * Asked while somebody's timeline is put together: features above, which know more of the person's days, tell it as far as the
 * reader may see it.
 */
public final class StoryAsked {
    /**
     * A line of the timeline. The words are the teller's: {@code <feature>.story.<kind>-<state>} of its bundle with the name as
     * {0}, and {@code <feature>.story.<what>} for each detail.
     *
     * @param to      inclusive; null is open; the same as {@code from} for what happened on one day
     * @param name    of what it is about
     * @param undone  it was taken back: counts on no day
     */
    public record Told(String feature, String kind, String state, LocalDate from, LocalDate to, String name, boolean undone, List<Detail> details) {
        public String getTitleKey() {
            return feature + ".story." + kind + "-" + state;
        }

        public String getDetailPrefix() {
            return feature + ".story.";
        }
    }

    /** @param text {0} of its words; {@code by}, a service number, is {1}, the moment {@code at} {2}; each may be null */
    public record Detail(String what, String text, String by, Instant at) {}

    private final UUID person;
    private final boolean oneself;
    private final Set<Caller.Role> roles;
    private final List<Told> told = new ArrayList<>();

    /** @param roles what the reader holds over the person today */
    public StoryAsked(UUID person, boolean oneself, Set<Caller.Role> roles) {
        this.person = person;
        this.oneself = oneself;
        this.roles = Set.copyOf(roles);
    }

    public UUID person() {
        return person;
    }

    /** Whether the reader holds one of these roles over the person, or is the person. */
    public boolean isFor(Caller.Role... anyOf) {
        return oneself || Arrays.stream(anyOf).anyMatch(roles::contains);
    }

    public void tell(Told line) {
        told.add(line);
    }

    public List<Told> told() {
        return List.copyOf(told);
    }
}
