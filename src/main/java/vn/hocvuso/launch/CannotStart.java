package vn.hocvuso.launch;

/** The program cannot run here; the message is the one sentence that the person at the terminal reads. */
class CannotStart extends RuntimeException {
    CannotStart(String sentence) {
        super(sentence);
    }

    CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
