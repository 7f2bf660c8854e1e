package vn.hocvuso.platform.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbException;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import vn.hocvuso.kernel.Refused;

/**
 * Reads request records and JSON objects. It tells apart what JSON-B throws together: text that is no JSON is {@code malformed} (400), JSON of
 * another shape {@code wrong-shape} (422); and it stops at a size no honest request reaches.
 */
abstract class JsonReader<T> implements MessageBodyReader<T> {
    /** Looked up once: the static methods of Json search the class path on every call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    // Jersey prefers the reader whose type lies nearest to the wanted one: a reader of Object would lose to its own JSON-B.

    @Provider
    @Consumes(MediaType.APPLICATION_JSON)
    public static class OfRecords extends JsonReader<Record> {}

    @Provider
    @Consumes(MediaType.APPLICATION_JSON)
    public static class OfObjects extends JsonReader<JsonObject> {}

    /** Bytes; an answer to a question is limited further by its own rule. */
    static final int LARGEST = 1_000_000;

    private final Jsonb jsonb = JsonSettings.JSONB;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord() || JsonValue.class.isAssignableFrom(type);
    }

    @Override
    public T readFrom(
            Class<T> type, Type genericType, Annotation[] annotations, MediaType mediaType, MultivaluedMap<String, String> headers, InputStream body)
            throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new Refused(Refused.Kind.TOO_LARGE, "body-too-large", LARGEST / 1000);
        }
        String text = decode(bytes);
        JsonValue json = parse(text);
        if (JsonValue.class.isAssignableFrom(type)) {
            return type.cast(require(type, json));
        }
        require(JsonObject.class, json);
        try {
            return jsonb.fromJson(text, genericType);
        } catch (JsonbException | IllegalArgumentException | ClassCastException e) {
            throw refusalWithin(e);
        }
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
    }

    private static JsonValue parse(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            return reader.readValue();
        } catch (RuntimeException | StackOverflowError e) {
            // Not only JsonException: a number too long to be one, or too many brackets within each other, is told in other ways.
            throw new Refused(Refused.Kind.MALFORMED, "malformed");
        }
    }

    private static Object require(Class<?> type, JsonValue json) {
        if (!type.isInstance(json)) {
            throw new Refused("wrong-shape");
        }
        return json;
    }

    /** A record's own constructor may have refused; its reason is better than ours. */
    private static RuntimeException refusalWithin(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused;
            }
        }
        return new Refused("wrong-shape");
    }
}
