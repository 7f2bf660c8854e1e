package vn.hocvuso.questionbank;

import vn.hocvuso.questionbank.control.QuestionHtml;

/** Makes safe HTML of an author's text; the rules of a question need the result, not the way there. */
@FunctionalInterface
public interface Rendering {
    /** What learners get: an allow-list without pictures, links or styles, written so that it is well-formed XML too. */
    static Rendering safe() {
        return new QuestionHtml();
    }

    /** The signs that entities of HTML stand for ({@code &eacute;}); tags stay. */
    static String unescaped(String html) {
        return QuestionHtml.unescaped(html);
    }

    String html(Text text);
}
