package vn.hocvuso.publishing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BankTest {
    @Test
    void two_questions_are_alike_by_the_pairs_of_words_they_share() {
        Likeness one = Likeness.of(List.of("Nhận được tin nhắn lạ, đồng chí làm gì trước?", "Xóa tin"));
        assertThat(one.to(one)).isEqualTo(100);
        assertThat(one.to(Likeness.of(List.of("Nhan duoc tin nhan la, dong chi lam gi truoc", "xoa tin")))).as("accents do not count").isEqualTo(100);
        assertThat(one.to(Likeness.of(List.of("Nhận được tin nhắn lạ, đồng chí làm gì sau?", "Xóa tin")))).isBetween(Likeness.SAME, 99);
        assertThat(one.to(Likeness.of(List.of("Mật khẩu dài bao nhiêu ký tự?")))).isZero();
        assertThat(Likeness.of(List.of("")).to(Likeness.of(List.of("")))).isZero();
    }

    @Test
    void a_bank_whose_keys_are_the_longest_answers_gives_itself_away() {
        KeyBalance balance = new KeyBalance();
        for (int i = 0; i < 20; i++) {
            balance.add(i < 9 ? List.of("ngắn", "dài hơn hẳn", "ngắn") : List.of("ngắn", "vừa", "dài hơn hẳn"), 1);
        }
        assertThat(balance.findings()).extracting(KeyBalance.Finding::code).containsExactly("keys-longest", "keys-in-place");
        assertThat(balance.findings().get(0).parameters()).containsExactly(45, KeyBalance.LONGEST);
        assertThat(balance.findings().get(1).parameters()).containsExactly(100, 2, KeyBalance.PLACE);
    }

    @Test
    void an_even_bank_and_a_small_one_are_left_alone() {
        KeyBalance even = new KeyBalance();
        KeyBalance small = new KeyBalance();
        for (int i = 0; i < 40; i++) {
            List<String> answers = new ArrayList<>(Collections.nCopies(4, "như nhau"));
            even.add(answers, i % 4);
        }
        for (int i = 0; i < KeyBalance.FEWEST - 1; i++) {
            small.add(List.of("ngắn", "dài hơn hẳn"), 1);
        }
        assertThat(even.findings()).isEmpty();
        assertThat(small.findings()).isEmpty();
    }
}
