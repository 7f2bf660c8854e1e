package vn.hocvuso.survey.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.hocvuso.survey.rule.Disclosure.Node;

class DisclosureTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/vn/hocvuso/survey/disclosures.csv", useHeadersInDisplayName = true)
    void the_units_told_of_are_those_of_the_table(String tree, int least, String told, String why) {
        assertThat(String.join(" ", Disclosure.told(List.of(new Reading(tree).node()), least))).as(why).isEqualTo(told == null ? "" : told);
    }

    /** {@code e1(a5 b4)}: one in e itself, five in a and four in b below it. */
    private static final class Reading {
        private final String text;
        private int at;

        Reading(String text) {
            this.text = text;
        }

        Node<String> node() {
            String unit = text.substring(at, ++at);
            int start = at;
            while (at < text.length() && Character.isDigit(text.charAt(at))) {
                at++;
            }
            int own = Integer.parseInt(text.substring(start, at));
            List<Node<String>> children = new ArrayList<>();
            if (at < text.length() && text.charAt(at) == '(') {
                do {
                    at++;
                    children.add(node());
                } while (text.charAt(at) == ' ');
                at++;
            }
            return new Node<>(unit, own, children);
        }
    }

    /**
     * Somebody who adds and subtracts the results of any of the units told of, with any weights of −1, 0 and 1, never holds the
     * answers of one to {@code least − 1} people.
     */
    @Test
    void no_sum_or_difference_of_what_is_told_is_about_a_few() {
        Random random = new Random(20261127);
        int tried = 0;
        for (int round = 0; round < 4_000; round++) {
            int least = 2 + random.nextInt(5);
            Army army = new Army(random);
            Set<String> told = Disclosure.told(List.of(army.root), least);
            if (told.size() <= 7) {
                attack(army, List.copyOf(told), least);
                tried += told.size() > 2 ? 1 : 0;
            }
        }
        assertThat(tried).as("armies with something to subtract").isGreaterThan(500);
    }

    private static void attack(Army army, List<String> told, int least) {
        int all = (int) Math.pow(3, told.size());
        for (int code = 0; code < all; code++) {
            int[] weights = new int[army.own.size()];
            for (int i = 0, rest = code; i < told.size(); i++, rest /= 3) {
                int sign = rest % 3 - 1;
                for (int unit : army.below.get(told.get(i))) {
                    weights[unit] += sign;
                }
            }
            int people = 0;
            boolean group = true;
            for (int unit = 0; unit < weights.length; unit++) {
                boolean empty = army.own.get(unit) == 0;
                group &= empty || weights[unit] == 0 || weights[unit] == 1;
                people += weights[unit] == 1 ? army.own.get(unit) : 0;
            }
            if (group) {
                assertThat(people == 0 || people >= least).as("%d people of %s, told %s, least %d", people, army.root, told, least).isTrue();
            }
        }
    }

    /** A random tree; units by number, the people of each, and which units lie below each. */
    private static final class Army {
        final List<Integer> own = new ArrayList<>();
        final Map<String, Set<Integer>> below = new HashMap<>();
        final Node<String> root;

        Army(Random random) {
            root = grow(random, 0);
        }

        private Node<String> grow(Random random, int depth) {
            int number = own.size();
            String name = "u" + number;
            own.add(random.nextInt(3) == 0 ? 0 : random.nextInt(7));
            List<Node<String>> children = new ArrayList<>();
            Set<Integer> units = new HashSet<>(Set.of(number));
            int wanted = depth == 3 ? 0 : random.nextInt(depth == 0 ? 5 : 4);
            for (int i = 0; i < wanted; i++) {
                Node<String> child = grow(random, depth + 1);
                children.add(child);
                units.addAll(below.get(child.unit()));
            }
            below.put(name, units);
            return new Node<>(name, own.get(number), children);
        }
    }

    @Test
    void what_can_be_told_safely_is_told() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            Army army = new Army(random);
            Set<String> told = Disclosure.told(List.of(army.root), 3);
            assertThat(told.contains(army.root.unit())).isEqualTo(army.root.total() >= 3);
            boolean allSafe = army.root.own() == 0 || army.root.own() >= 3;
            allSafe &= army.root.children().stream().allMatch(child -> child.total() >= 3 || child.total() == 0);
            if (allSafe && army.root.total() >= 3) {
                assertThat(told).containsAll(army.root.children().stream().filter(child -> child.total() > 0).map(Node::unit).toList());
            }
        }
    }
}
