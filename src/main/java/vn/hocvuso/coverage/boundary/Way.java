package vn.hocvuso.coverage.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where one goes from a view of the figures: addresses that keep what is looked at ({@link Sight}). */
@Named("way")
@RequestScoped
public class Way {
    @Inject
    Sight sight;

    @Inject
    HttpServletRequest request;

    /** The same look on another page, or with other values: names and values in turn, an empty value takes one away. */
    public String to(String path, Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("campaign", sight.getCampaign().code());
        values.put("unit", sight.getUnit());
        values.put("asOf", sight.getAsOf());
        values.put("group", sight.getFilter().group());
        values.put("cohort", sight.getFilter().cohort());
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        String query = values.entrySet().stream()
                .filter(entry -> entry.getValue() != null && !entry.getValue().toString().isBlank())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return request.getContextPath() + path + "?" + query;
    }

    /** This page with other values, the earlier day kept where the address names one. */
    public String self(Object... namesAndValues) {
        List<Object> values = new ArrayList<>(Arrays.asList("from", sight.text("from"), "state", sight.text("state"), "goal", sight.text("goal"), "type", sight.text("type"), "tier", sight.text("tier")));
        values.addAll(Arrays.asList(namesAndValues));
        return to(request.getRequestURI().substring(request.getContextPath().length()), values.toArray());
    }

    /** The names behind a number of this unit. */
    public String names(String state) {
        return to("/coverage/people", "state", state);
    }

    /** The names behind a number of a unit below, or above. */
    public String names(String ofUnit, String state) {
        return to("/coverage/people", "unit", ofUnit, "state", state);
    }

    /** The names behind what passed through a unit between the two days. */
    public String movements(String ofUnit, String kind) {
        return to("/coverage/movements", "unit", ofUnit, "from", sight.getFrom(), "asOf", sight.getDay(), "kind", kind);
    }

    /** A file of a view: {@code changes.xlsx}. */
    public String file(String name) {
        return to("/api/v1/campaigns/" + sight.getCampaign().code() + "/" + name, "campaign", null);
    }

    /** The same with the earlier day, and other values as for {@link #to}. */
    public String fileBetween(String name, Object... namesAndValues) {
        List<Object> values = new ArrayList<>(Arrays.asList("campaign", null, "from", sight.getFrom(), "asOf", sight.getDay()));
        values.addAll(Arrays.asList(namesAndValues));
        return to("/api/v1/campaigns/" + sight.getCampaign().code() + "/" + name, values.toArray());
    }
}
