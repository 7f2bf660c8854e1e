package vn.hocvuso.personnel.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.kernel.Vietnamese;

/** What somebody on the roll is doing (domain.md §3); whoever has no other status is active. */
public enum Status {
    ACTIVE("đang công tác"),
    STUDY_LONG("đi học dài hạn"),
    STUDY_SHORT("đi học ngắn hạn"),
    MISSION("công tác, tăng cường", "công tác", "tăng cường"),
    SECONDMENT("biệt phái"),
    LEAVE("nghỉ phép"),
    HOSPITAL("nằm viện"),
    MATERNITY("thai sản"),
    CONVALESCENCE("điều dưỡng"),
    ABROAD("công tác nước ngoài"),
    PRE_RETIREMENT("chờ hưu"),
    PRE_DISCHARGE("chờ xuất ngũ"),
    AWOL("vắng trái phép");

    private static final Map<String, Status> BY_KEY = new HashMap<>();

    static {
        for (Status status : values()) {
            BY_KEY.put(key(status.code()), status);
            status.names.forEach(name -> BY_KEY.put(key(name), status));
        }
    }

    private final List<String> names;

    Status(String... names) {
        this.names = List.of(names);
    }

    /** As in files, tables and the API: {@code study_long}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param text code or Vietnamese name, in any capitals and accents */
    public static Optional<Status> named(String text) {
        return Optional.ofNullable(BY_KEY.get(key(text)));
    }

    private static String key(String text) {
        return String.join(" ", Vietnamese.searchWords(text));
    }
}
