package vn.hocvuso.platform.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.kernel.Vietnamese;

/**
 * What the address of a page says, and addresses a step away from it: filters, chips and pagers are links that can be shared.
 * A value that cannot be read counts as not given.
 */
@Named("address")
@RequestScoped
public class Address {
    /** Beyond this nobody pages; the kernel refuses more. */
    private static final int LAST_PAGE = 1_000_000;

    @Inject
    HttpServletRequest request;

    /** Null when missing or blank. */
    public String text(String name) {
        String value = Vietnamese.clean(request.getParameter(name));
        return value == null || value.isEmpty() ? null : value;
    }

    public LocalDate day(String name) {
        String value = text(name);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** From 0. */
    public int getPage() {
        String value = text("page");
        return value != null && value.matches("\\d{1,7}") ? Math.min(Integer.parseInt(value), LAST_PAGE) : 0;
    }

    public boolean has(String name) {
        return text(name) != null;
    }

    /** The present address with one value changed, back on the first page. An empty value takes the parameter away. */
    public String with(String name, Object value) {
        Map<String, String> values = values();
        values.remove("page");
        values.put(name, value == null ? "" : value.toString());
        return path() + query(values);
    }

    public String onPage(int page) {
        Map<String, String> values = values();
        values.put("page", page == 0 ? "" : String.valueOf(page));
        return path() + query(values);
    }

    /** {@code path} from the root of the application with names and values in turn; those without a value are left out. */
    public String of(String path, Object... namesAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1] == null ? "" : namesAndValues[i + 1].toString());
        }
        return request.getContextPath() + path + query(values);
    }

    /** Of this page, without parameters. */
    public String path() {
        return request.getRequestURI();
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, given) -> values.put(name, given[0]));
        return values;
    }

    private static String query(Map<String, String> values) {
        List<String> parts = new ArrayList<>();
        values.forEach((name, value) -> {
            if (!value.isBlank()) {
                parts.add(URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
