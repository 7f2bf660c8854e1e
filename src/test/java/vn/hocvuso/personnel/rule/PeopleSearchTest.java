package vn.hocvuso.personnel.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PeopleSearchTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/vn/hocvuso/personnel/people-search.csv", delimiter = ';', numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = false)
    void what_finds_whom(String typed, String name, String number, String rank, String unit, boolean found, String why) {
        PeopleSearch search = PeopleSearch.of(typed);
        long met = PeopleSearch.lettersOf(name, number).stream().mapToLong(search::metByWord).reduce(0, (one, other) -> one | other);
        met |= search.metByRank(Rank.named(rank).orElseThrow().level()) | search.metByUnit(unit == null ? "" : unit);
        long byDigits = search.metByNumber(number) & search.metByDigits();
        assertThat((search.all() & ~(met | byDigits)) == 0).as("%s: %s", typed, why).isEqualTo(found);
    }

    @Test
    void more_words_than_any_name_has_find_nobody() {
        String many = IntStream.range(0, 80).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        assertThat(PeopleSearch.of(many).isImpossible()).isTrue();
        assertThat(PeopleSearch.of("a ".repeat(80)).isImpossible()).isFalse();
    }
}
