package vn.hocvuso.coverage;

/** One unit of a subtree as a line of a table. @param parent code of its superior; null for the unit that was asked for */
public record UnitRow(UnitName unit, String parent, Figures figures) {}
