package vn.hocvuso.publishing.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names of files that a lesson shows: small letters, digits and hyphens, whatever they were called on the author's machine. */
public final class MediaNames {
    private static final Set<String> ENDINGS = Set.of("svg", "png", "jpg", "webp", "mp4", "webm", "vtt");
    private static final int LONGEST = 60;

    private MediaNames() {}

    /** {@code Ảnh 1 (cuối).JPEG} gives {@code anh-1-cuoi.jpg}; empty when a lesson cannot show such a file. */
    public static Optional<String> of(String given) {
        int dot = given.lastIndexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        String ending = given.substring(dot + 1).toLowerCase(Locale.ROOT).replace("jpeg", "jpg");
        String name = Slugs.of(given.substring(0, dot));
        String shortened = name.substring(0, Math.min(LONGEST, name.length())).replaceAll("-+$", "");
        return !ENDINGS.contains(ending) || shortened.isEmpty() ? Optional.empty() : Optional.of(shortened + "." + ending);
    }

    /** Where the subtitles of a recording stand: beside it, under its name. */
    public static String subtitlesOf(String recording) {
        return recording.substring(0, recording.lastIndexOf('.')) + ".vtt";
    }

    /** The folder of a path, with the slash at its end. */
    public static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
