package vn.hocvuso.campaign.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;

/** One required thing: a course ({@code course}) or the final test ({@code quiz}). */
@Embeddable
public class CampaignItem {
    @Column(name = "kind")
    private String kind;

    @Convert(converter = UuidConverter.class)
    @Column(name = "item_id")
    private UUID itemId;

    @Column(name = "ordinal")
    private int ordinal;

    CampaignItem() {}

    CampaignItem(String kind, UUID itemId, int ordinal) {
        this.kind = kind;
        this.itemId = itemId;
        this.ordinal = ordinal;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CampaignItem that
                && kind.equals(that.kind)
                && itemId.equals(that.itemId)
                && ordinal == that.ordinal;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, itemId, ordinal);
    }
}
