package vn.hocvuso.interop.qti.control;

import vn.hocvuso.questionbank.QuestionFault;

/** Our {@code *} beside QTI's regular expressions: of these only what a star can say is understood. */
final class Wildcards {
    private static final String SPECIAL = ".\\?*+{}()[]|-^$";

    private Wildcards() {}

    /** Whether a star stands for any text in it. */
    static boolean isIn(String answer) {
        return answer.replace("\\*", "").contains("*");
    }

    /** Words that mean a star when they have one. */
    static String literal(String words) {
        return words.replace("*", "\\*");
    }

    /** Without escapes, where no star stands for any text. */
    static String words(String answer) {
        return answer.replace("\\*", "*");
    }

    /** @param caseCounts else each letter stands for both of its forms */
    static String pattern(String answer, boolean caseCounts) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < answer.length(); i++) {
            char c = answer.charAt(i);
            if (c == '\\' && i + 1 < answer.length() && answer.charAt(i + 1) == '*') {
                pattern.append("\\*");
                i++;
            } else if (c == '*') {
                pattern.append(".*");
            } else if (!caseCounts && other(c) != c) {
                pattern.append('[').append(c).append(other(c)).append(']');
            } else {
                pattern.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return pattern.toString();
    }

    private static char other(char c) {
        return Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c);
    }

    /** Whether letters stand for both of their forms. */
    static boolean ignoresCase(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) == '[') {
                return true;
            }
            i += pattern.charAt(i) == '\\' ? 1 : 0;
        }
        return false;
    }

    /** @throws QuestionFault for a pattern that says more than a star can */
    static String answer(String pattern, int line) {
        StringBuilder answer = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean more = i + 1 < pattern.length();
            if (c == '.' && more && pattern.charAt(i + 1) == '*') {
                answer.append('*');
                i++;
            } else if (c == '\\' && more && !Character.isLetterOrDigit(pattern.charAt(i + 1))) {
                answer.append(pattern.charAt(++i) == '*' ? "\\*" : String.valueOf(pattern.charAt(i)));
            } else if (c == '[' && i + 3 < pattern.length() && pattern.charAt(i + 3) == ']' && other(pattern.charAt(i + 1)) == pattern.charAt(i + 2)) {
                answer.append(pattern.charAt(i + 1));
                i += 3;
            } else if (SPECIAL.indexOf(c) >= 0 && c != '-') {
                throw QuestionFault.unsupported(line, "qti-pattern", pattern);
            } else {
                answer.append(c);
            }
        }
        return answer.toString();
    }
}
