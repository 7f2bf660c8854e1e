package vn.hocvuso.interop.qti.control;

import java.math.BigDecimal;
import java.util.List;
import vn.hocvuso.document.XmlElement;
import vn.hocvuso.questionbank.QuestionFault;

/**
 * A condition on the points themselves, as tools write one at the end: more than {@code MAXSCORE} is {@code MAXSCORE}, less than
 * {@code MINSCORE} is {@code MINSCORE}, and with an else all below is nothing.
 */
final class Cut {
    private Cut() {}

    /** Whether it asks for points instead of a response. */
    static boolean isOne(XmlElement condition, Outcomes outcomes) {
        return condition.children().stream().findFirst()
                .flatMap(branch -> branch.children().stream().findFirst())
                .filter(test -> test.name().matches("gte?|lte?"))
                .filter(test -> test.children().stream().findFirst().filter(at -> at.name().equals("variable") && outcomes.count(Outcomes.of(at))).isPresent())
                .isPresent();
    }

    static void read(XmlElement condition, Outcomes outcomes, Earnings earnings) {
        List<XmlElement> branches = condition.children();
        XmlElement test = branches.get(0).children().get(0);
        String outcome = Outcomes.of(test.children().get(0));
        BigDecimal bound = test.children().size() == 2 ? outcomes.number(test.children().get(1)) : null;
        if (bound == null || !sets(branches.get(0), 1, outcome, bound, outcomes)) {
            throw QuestionFault.unsupported(condition.line(), "qti-scoring", test.name());
        }
        boolean upper = test.name().startsWith("g");
        boolean nothingBelow = branches.size() == 2 && branches.get(1).name().equals("responseElse") && upper
                && outcome.equals(Outcomes.SCORE) && sets(branches.get(1), 0, outcome, BigDecimal.ZERO, outcomes);
        if (branches.size() > 1 && !nothingBelow || !upper && bound.signum() > 0) {
            throw QuestionFault.unsupported(condition.line(), "qti-scoring", test.name());
        }
        if (nothingBelow) {
            earnings.threshold(bound);
        }
        if (upper) {
            earnings.cap(outcome, bound);
        }
    }

    private static boolean sets(XmlElement branch, int at, String outcome, BigDecimal points, Outcomes outcomes) {
        if (branch.children().size() != at + 1 || !branch.children().get(at).name().equals("setOutcomeValue")) {
            return false;
        }
        XmlElement action = branch.children().get(at);
        BigDecimal value = action.children().size() == 1 ? outcomes.number(action.children().get(0)) : null;
        return Outcomes.of(action).equals(outcome) && value != null && value.compareTo(points) == 0;
    }
}
