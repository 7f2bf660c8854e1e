package vn.hocvuso.catalog.control;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.catalog.LessonRendering.Problem;

/** The pictures of one lesson: drawings stand in the page, photographs are linked. */
final class Figures {
    private final String course;
    private final String key;
    private final Map<String, byte[]> media;
    private final List<Problem> problems;
    private final Set<String> used = new LinkedHashSet<>();
    private final List<String> drawings = new ArrayList<>();

    Figures(String course, String key, Map<String, byte[]> media, List<Problem> problems) {
        this.course = course;
        this.key = key;
        this.media = media;
        this.problems = problems;
    }

    List<String> used() {
        return List.copyOf(used);
    }

    /** The number under which {@link #draw} puts the drawing in; -1 when there is none to be shown. */
    int drawing(String path, String label, int line) {
        if (!media.containsKey(path)) {
            return -1;
        }
        used.add(path);
        SvgDrawing.Result drawing = SvgDrawing.of(media.get(path), label, "h" + (drawings.size() + 1) + "-");
        if (drawing.svg() == null) {
            problems.add(Problem.of(line, "drawing-refused", path, String.join(", ", drawing.refused())));
            return -1;
        }
        drawings.add(drawing.svg());
        return drawings.size() - 1;
    }

    /** The address of a recording's subtitles; empty, and a problem, when it has none: whoever hears nothing has to follow too. */
    Optional<String> subtitles(String recording, int line) {
        String path = Pictures.subtitlesOf(recording);
        if (!media.containsKey(path)) {
            problems.add(Problem.of(line, "video-without-subtitles", recording, path));
            return Optional.empty();
        }
        return Optional.of(address(path, line));
    }

    /** The address of a photograph or a recording; its hash in it lets browsers keep it for ever. */
    String address(String path, int line) {
        used.add(path);
        byte[] content = media.getOrDefault(path, new byte[0]);
        if (media.containsKey(path)) {
            check(path, content, line);
        }
        String hash = Hash.of(content).substring(0, 12);
        return "/api/v1/courses/" + course + "/media/" + key + "/" + path.replaceFirst("^media/", "") + "?v=" + hash;
    }

    private void check(String path, byte[] content, int line) {
        if (!Pictures.isWhatItSays(path, content)) {
            problems.add(Problem.of(line, "picture-type", path));
        }
        if (content.length > Pictures.largest(path)) {
            problems.add(Problem.of(line, "picture-too-large", path, Pictures.largest(path) / 1000));
        }
        if (Pictures.tellsItsPlace(content)) {
            problems.add(Problem.of(line, "picture-tells-place", path));
        }
    }

    /** Puts the drawings where their placeholders stand; only what the renderer wrote can be one. */
    String draw(String html) {
        String drawn = html;
        for (int i = 0; i < drawings.size(); i++) {
            drawn = drawn.replace("<span data-drawing=\"" + i + "\"></span>", drawings.get(i));
        }
        return drawn;
    }
}
