package vn.hocvuso.questionbank;

import java.util.List;

/** What a question file holds, in whatever format: the questions that are whole, and what there is to say of the rest. */
public record QuestionReading(List<Found> questions, List<Problem> problems) {

    /**
     * @param line where it begins, from 1
     * @param item the file of a package it stands in, or the column of a sheet; null where the line says enough
     */
    public record Found(int line, String item, QuestionDraft draft) {}

    /**
     * @param code       key {@code row.<code>} of a bundle
     * @param parameters for the sentence
     */
    public record Problem(int line, String item, String code, Bearing bearing, List<Object> parameters) {}

    /** What a problem means for the file. */
    public enum Bearing {
        /** Read; something beside the question (a hint, a penalty) has no place here. */
        NOTE,
        /** Nothing is wrong with it, we cannot hold it: left out. */
        LEFT_OUT,
        /** A mistake of the file: it keeps the whole file out unless told otherwise. */
        WRONG
    }

    /** A file nobody can read at all. */
    public static QuestionReading unreadable(int line, String item, String code, Object... parameters) {
        return new QuestionReading(List.of(), List.of(new Problem(line, item, code, Bearing.WRONG, List.of(parameters))));
    }
}
