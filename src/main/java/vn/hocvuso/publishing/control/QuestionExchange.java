package vn.hocvuso.publishing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.imports.ImportView.RowError;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.QuestionFormat;
import vn.hocvuso.questionbank.QuestionReading;
import vn.hocvuso.questionbank.QuestionReading.Bearing;
import vn.hocvuso.questionbank.QuestionReading.Found;

/** Question files: which formats there are, and what a file holds before it is stored. */
@ApplicationScoped
public class QuestionExchange {
    /** Bytes; five thousand questions with feedback are about three million. */
    public static final int LARGEST = 10_000_000;

    private Map<String, QuestionFormat> formats;
    private Courses courses;
    private Bulk.Sentences sentences;

    QuestionExchange() {}

    @Inject
    public QuestionExchange(@Any Instance<QuestionFormat> formats, Courses courses, Bulk.Sentences sentences) {
        this(formats.stream().toList(), courses, sentences);
    }

    public QuestionExchange(Collection<? extends QuestionFormat> formats, Courses courses, Bulk.Sentences sentences) {
        this.formats = new TreeMap<>();
        formats.forEach(format -> this.formats.put(format.code(), format));
        this.courses = courses;
        this.sentences = sentences;
    }

    /**
     * What a file holds.
     *
     * @param total    questions found, readable or not
     * @param rejected of those, what is not stored; a text between questions is one too
     * @param blocked  whether the file as a whole stays out
     * @param errors   in the order of the file
     */
    public record Reading(List<Found> found, int total, int rejected, boolean blocked, List<RowError> errors) {}

    public Set<String> codes() {
        return formats.keySet();
    }

    /** @throws Refused 422 {@code unsupported-format} (format, list) */
    public QuestionFormat format(String code) {
        if (code == null || !formats.containsKey(code)) {
            throw new Refused("unsupported-format", String.valueOf(code), String.join(", ", formats.keySet()));
        }
        return formats.get(code);
    }

    /** By the name first, then by the first bytes. */
    public Optional<QuestionFormat> guess(String fileName, byte[] file) {
        List<QuestionFormat> fitting = formats.values().stream().filter(format -> format.looksLike(file)).toList();
        return fitting.stream()
                .filter(format -> fileName.toLowerCase(Locale.ROOT).endsWith("." + format.extension()))
                .findFirst()
                .or(() -> fitting.stream().findFirst());
    }

    /** @param skip leave the wrong questions out instead of the whole file */
    public Reading read(String format, byte[] file, boolean skip) {
        QuestionReading reading = format(format).read(file);
        List<RowError> errors = new ArrayList<>();
        reading.problems().forEach(problem -> errors.add(
                error(problem.line(), problem.item(), problem.code(), problem.parameters().toArray())));
        int rejected = (int) reading.problems().stream().filter(problem -> problem.bearing() != Bearing.NOTE).count();
        boolean wrong = reading.problems().stream().anyMatch(problem -> problem.bearing() == Bearing.WRONG);
        Set<String> skills = courses.skillCodes();
        List<Found> found = new ArrayList<>();
        for (Found one : reading.questions()) {
            List<String> unknown = one.draft().skills().stream().filter(code -> !skills.contains(code)).sorted().toList();
            if (unknown.isEmpty()) {
                found.add(one);
            } else {
                rejected++;
                wrong = true;
                errors.add(error(one.line(), one.item(), "skill-unknown", String.join(", ", unknown)));
            }
        }
        if (reading.questions().isEmpty() && reading.problems().isEmpty()) {
            errors.add(error(1, null, "no-questions"));
        }
        errors.sort(Comparator.comparingInt(RowError::row));
        return new Reading(found, found.size() + rejected, rejected, wrong && !skip || found.isEmpty(), errors);
    }

    private RowError error(int line, String item, String code, Object... parameters) {
        String column = item == null || item.length() <= 60 ? item : "…" + item.substring(item.length() - 59);
        return new RowError(line, column, code, sentences.of(code, parameters));
    }
}
