package vn.hocvuso.personnel.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hocvuso.personnel.rule.PeopleSearch;

/**
 * The different names of a roll, each once: how it sorts and the words it is found by. A million people share some hundred
 * thousand names and some thousand words, so a search looks at names before it looks at people. Beside them the cohorts, numbered.
 */
final class RollNames {
    private static final int FIRST_SIZE = 64;

    private final List<String> words;
    private final Map<String, Integer> wordIds;
    private final TextPool keys;
    private final Map<String, Short> cohorts;
    private int[] wordsOf;
    private int[] ends;

    RollNames() {
        words = new ArrayList<>();
        wordIds = new HashMap<>();
        keys = new TextPool();
        cohorts = new HashMap<>();
        wordsOf = new int[FIRST_SIZE];
        ends = new int[FIRST_SIZE];
    }

    /** To be added to, while others go on reading the other one. */
    RollNames(RollNames other) {
        words = new ArrayList<>(other.words);
        wordIds = new HashMap<>(other.wordIds);
        keys = new TextPool(other.keys);
        cohorts = new HashMap<>(other.cohorts);
        wordsOf = other.wordsOf.clone();
        ends = other.ends.clone();
    }

    /** @return its index */
    int add(String nameKey, Set<String> searched) {
        int index = keys.size();
        keys.add(nameKey);
        int used = index == 0 ? 0 : ends[index - 1];
        if (index == ends.length) {
            ends = Arrays.copyOf(ends, index * 2);
        }
        if (used + searched.size() > wordsOf.length) {
            wordsOf = Arrays.copyOf(wordsOf, (used + searched.size()) * 2);
        }
        for (String word : searched) {
            wordsOf[used++] = wordIds.computeIfAbsent(word, anew -> {
                words.add(word);
                return words.size() - 1;
            });
        }
        ends[index] = used;
        return index;
    }

    /** @param cohort null: none */
    short addCohort(String cohort) {
        return cohorts.computeIfAbsent(cohort == null ? "" : cohort, anew -> (short) cohorts.size());
    }

    /** @param cohort empty: none; nobody has a number that was not given */
    int cohort(String cohort) {
        return cohorts.getOrDefault(cohort, Short.MAX_VALUE);
    }

    int size() {
        return keys.size();
    }

    boolean hasWord(String word) {
        return wordIds.containsKey(word);
    }

    int compare(int one, int other) {
        return one == other ? 0 : keys.compare(one, keys, other);
    }

    /** What each name meets of a search. */
    long[] met(PeopleSearch search) {
        long[] byWord = words.stream().mapToLong(search::metByWord).toArray();
        long[] met = new long[size()];
        int at = 0;
        for (int name = 0; name < met.length; name++) {
            for (; at < ends[name]; at++) {
                met[name] |= byWord[wordsOf[at]];
            }
        }
        return met;
    }
}
