package vn.hocvuso.classroom;

/**
 * What is wrong with a line.
 *
 * @param line  from 1
 * @param code  {@code sheet-person}, {@code sheet-variant}, {@code sheet-cells}, {@code sheet-differs}, {@code sheet-twice},
 *              {@code own-sheet}; its words are {@code row.<code>}
 * @param value what its sentence needs
 */
public record SheetFault(int line, String serviceNumber, String code, String value) {}
