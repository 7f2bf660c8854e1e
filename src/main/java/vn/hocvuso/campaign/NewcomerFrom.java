package vn.hocvuso.campaign;

/** From which day a newcomer's days run. */
public enum NewcomerFrom {
    /** The first day of the unbroken stretch in the audience. */
    ENTRY,
    /** The first day on the roll. */
    ENLISTMENT
}
