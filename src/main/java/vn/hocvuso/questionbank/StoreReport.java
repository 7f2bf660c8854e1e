package vn.hocvuso.questionbank;

/** What storing did: every draft is created, updated or unchanged; {@code retired} counts what the bank had besides. */
public record StoreReport(int created, int updated, int unchanged, int retired) {}
