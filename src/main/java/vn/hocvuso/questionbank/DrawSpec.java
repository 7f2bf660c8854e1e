package vn.hocvuso.questionbank;

import java.util.Set;

/**
 * Which questions a line of a draw may take.
 *
 * @param bank       slug
 * @param tags       it must carry all of them
 * @param skills     and at least one of these; empty: any
 * @param difficulty and be of one of these levels; empty: any
 */
public record DrawSpec(String bank, Set<String> tags, Set<String> skills, Set<Integer> difficulty) {
    public DrawSpec {
        tags = Set.copyOf(tags);
        skills = Set.copyOf(skills);
        difficulty = Set.copyOf(difficulty);
    }

    public static DrawSpec all(String bank) {
        return new DrawSpec(bank, Set.of(), Set.of(), Set.of());
    }

    /** The rule itself, for drafts not stored yet. */
    public boolean takes(QuestionDraft draft) {
        return !draft.tags().contains(QuestionDraft.CHECK)
                && draft.tags().containsAll(tags)
                && (skills.isEmpty() || skills.stream().anyMatch(draft.skills()::contains))
                && (difficulty.isEmpty() || difficulty.contains(draft.difficulty()));
    }
}
