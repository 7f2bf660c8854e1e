package vn.hocvuso.campaign.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;

/** One required thing: a course ({@code course}) or the final test ({@code quiz}). Courses of one ordinal stand for one another. */
@Embeddable
public class CampaignItem {
    @Column(name = "kind")
    private String kind;

    @Convert(converter = UuidConverter.class)
    @Column(name = "item_id")
    private UUID itemId;

    @Column(name = "ordinal")
    private int ordinal;

    @Column(name = "choice")
    private int choice;

    CampaignItem() {}

    CampaignItem(String kind, UUID itemId, int ordinal, int choice) {
        this.kind = kind;
        this.itemId = itemId;
        this.ordinal = ordinal;
        this.choice = choice;
    }

    UUID itemId() {
        return itemId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CampaignItem that
                && kind.equals(that.kind)
                && itemId.equals(that.itemId)
                && ordinal == that.ordinal
                && choice == that.choice;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, itemId, ordinal, choice);
    }
}
