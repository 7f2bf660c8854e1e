package vn.hocvuso.survey.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which units' results may be told, so that nobody is left in a group that is too small, whatever results are subtracted from one
 * another. A unit is told of when it has enough sheets; and what its results leave over, once those of the units told of below it
 * are taken away, is either nothing or enough as well. Units nest, so every group anybody can work out from what is told is made of
 * such leftovers, and each of them is large enough.
 */
public final class Disclosure {
    private Disclosure() {}

    /**
     * A unit with its sheets.
     *
     * @param own      sheets of people at home in the unit itself
     * @param children in any order
     */
    public record Node<U extends Comparable<U>>(U unit, int own, List<Node<U>> children) {
        public int total() {
            return own + children.stream().mapToInt(Node::total).sum();
        }
    }

    /** @param least of a group; 1 or more */
    public static <U extends Comparable<U>> Set<U> told(List<Node<U>> tops, int least) {
        Set<U> told = new TreeSet<>();
        tops.stream().filter(top -> top.total() >= least).forEach(top -> tell(top, least, told));
        return told;
    }

    private static <U extends Comparable<U>> void tell(Node<U> node, int least, Set<U> told) {
        told.add(node.unit());
        List<Node<U>> below = new ArrayList<>(node.children().stream().filter(child -> child.total() >= least).toList());
        below.sort(Comparator.<Node<U>>comparingInt(Node::total).reversed().thenComparing(Node::unit));
        int left = node.total() - below.stream().mapToInt(Node::total).sum();
        while (left > 0 && left < least) { // the smallest stays untold and hides the others with it
            left += below.remove(below.size() - 1).total();
        }
        below.forEach(child -> tell(child, least, told));
    }
}
