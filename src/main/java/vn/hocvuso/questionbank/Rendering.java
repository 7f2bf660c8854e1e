package vn.hocvuso.questionbank;

/** Makes safe HTML of an author's text; the rules of a question need the result, not the way there. */
@FunctionalInterface
public interface Rendering {
    String html(Text text);
}
