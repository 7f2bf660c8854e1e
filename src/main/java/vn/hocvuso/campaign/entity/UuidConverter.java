package vn.hocvuso.campaign.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/**
 * Hands the UUID to the driver as it is. In collections and embeddables EclipseLink makes text of it, which PostgreSQL does not
 * take for a uuid column.
 */
@Converter
public class UuidConverter implements AttributeConverter<UUID, Object> {
    @Override
    public Object convertToDatabaseColumn(UUID id) {
        return id;
    }

    @Override
    public UUID convertToEntityAttribute(Object column) {
        return (UUID) column;
    }
}
