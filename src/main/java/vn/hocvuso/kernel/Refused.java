package vn.hocvuso.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * A no with a reason. The code is kebab-case and stands beside the rule that raises it; its sentence for people is the key
 * {@code refused.<code>} of the feature's message bundle, filled with the parameters. The API renders it as problem+json, a
 * page as a message.
 */
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of no; the HTTP status follows from it. */
    public enum Kind {
        /** 400: it could not even be read. */
        MALFORMED(400),
        /** 401: nobody signed in. */
        UNAUTHENTICATED(401),
        /** 403: seen, but not allowed to do this. */
        FORBIDDEN(403),
        /** 409: it clashes with what is there now. */
        CONFLICT(409),
        /** 413: more than we take. */
        TOO_LARGE(413),
        /** 422: readable, but wrong in shape or meaning. */
        INVALID(422),
        /** 429: later. */
        TOO_MANY(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** One wrong field: where, which rule ({@code required}, {@code too-long}, …) and the values its sentence needs. */
    public record Field(String name, String code, List<Object> parameters) {}

    /**
     * A sentence, or a part of one, that is put into words where somebody reads it: in their language. Key {@code phrase.<code>} of
     * any bundle; a parameter may be a phrase again.
     */
    public record Phrase(String code, List<Object> parameters) {
        public static Phrase of(String code, Object... parameters) {
            return new Phrase(code, List.of(parameters));
        }
    }

    private final Kind kind;
    private final String code;
    private final transient List<Object> parameters;
    private final transient List<Field> fields;

    public Refused(Kind kind, String code, Object... parameters) {
        this(kind, code, List.of(parameters), List.of());
    }

    /** A 422: right to read, wrong in meaning. */
    public Refused(String code, Object... parameters) {
        this(Kind.INVALID, code, parameters);
    }

    private Refused(Kind kind, String code, List<Object> parameters, List<Field> fields) {
        super(code + parameters + (fields.isEmpty() ? "" : fields.toString()));
        this.kind = kind;
        this.code = code;
        this.parameters = parameters;
        this.fields = fields;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<Object> parameters() {
        return parameters;
    }

    public List<Field> fields() {
        return fields;
    }

    /** Gathers every wrong field of a request, so that one answer names them all. */
    public static final class Checks {
        private final List<Field> fields = new ArrayList<>();

        /** Field is wrong unless {@code ok}. */
        public Checks that(boolean ok, String field, String code, Object... parameters) {
            if (!ok) {
                fields.add(new Field(field, code, List.of(parameters)));
            }
            return this;
        }

        /** Text that must be there and not be longer than {@code max} characters. */
        public Checks text(String value, String field, int max) {
            that(value != null && !value.isBlank(), field, "required");
            return that(value == null || value.length() <= max, field, "too-long", max);
        }

        /** @throws Refused 422 {@code invalid-fields} when any check failed */
        public void orRefuse() {
            if (!fields.isEmpty()) {
                throw new Refused(Kind.INVALID, "invalid-fields", List.of(), List.copyOf(fields));
            }
        }
    }
}
