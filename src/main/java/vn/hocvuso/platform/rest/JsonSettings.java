package vn.hocvuso.platform.rest;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.platform.text.Texts;

/** One JSON-B for the whole API: what is unknown or not there is written as {@code null}, as the contract shows it. */
@Provider
public class JsonSettings implements ContextResolver<Jsonb> {
    static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig().withNullValues(true).withAdapters(new Said()));

    /** A phrase is answered as the words of whoever asks, in their language. */
    private static final class Said implements JsonbAdapter<Refused.Phrase, String> {
        @Override
        public String adaptToJson(Refused.Phrase phrase) {
            return phrase == null ? null : CDI.current().select(Texts.class).get().say(phrase);
        }

        @Override
        public Refused.Phrase adaptFromJson(String words) {
            throw new UnsupportedOperationException("nobody sends phrases");
        }
    }

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSONB;
    }
}
