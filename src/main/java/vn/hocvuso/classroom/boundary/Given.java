package vn.hocvuso.classroom.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import vn.hocvuso.kernel.Vietnamese;

/** What a plain form of a class sent. Blank is not given; what cannot be read is left to the check of its meaning. */
@Named("classGiven")
@RequestScoped
public class Given {
    /** Stands for "none" in a list to choose from: an option without a value submits its words. */
    public static final String NONE = "-";

    @Inject
    HttpServletRequest request;

    /** Null when missing, blank or {@link #NONE}. */
    public String text(String name) {
        String value = Vietnamese.clean(request.getParameter(name));
        return value == null || value.isEmpty() || value.equals(NONE) ? null : value;
    }

    /** As it was typed, for the form that is shown again; else what it begins with. */
    public String typed(String name, Object first) {
        String value = request.getParameter(name);
        return value != null ? value : first == null ? "" : first.toString();
    }

    /** Null when missing; 0, which no rule here takes, when it is no number. */
    public Integer number(String name) {
        String value = text(name);
        return value == null ? null : value.matches("\\d{1,6}") ? Integer.valueOf(value) : Integer.valueOf(0);
    }

    /** Null when missing or no day. */
    public LocalDate day(String name) {
        String value = text(name);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Every value of a name, blank ones left out. */
    public List<String> all(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : Arrays.stream(values).map(Vietnamese::clean).filter(value -> !value.isEmpty()).toList();
    }

    /** The words of a text: service numbers as they were typed or pasted. */
    public List<String> words(String name) {
        String value = text(name);
        return value == null ? List.of() : Arrays.stream(value.split("[\\s,;]+")).filter(word -> !word.isEmpty()).toList();
    }

    public int page() {
        String value = text("page");
        return value != null && value.matches("\\d{1,5}") ? Integer.parseInt(value) : 0;
    }
}
