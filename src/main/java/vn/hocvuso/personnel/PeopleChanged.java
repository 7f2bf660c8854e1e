package vn.hocvuso.personnel;

import java.util.Set;
import java.util.UUID;

/** Names, postings or statuses of these people are others; fired in the transaction, at most {@value #MOST} at a time. */
public record PeopleChanged(Set<UUID> persons) {
    public static final int MOST = 1000;

    public PeopleChanged {
        persons = Set.copyOf(persons);
    }
}
