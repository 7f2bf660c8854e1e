package vn.hocvuso.platform.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;

/**
 * What pages write with: {@code #{text['learning.my-learning.title']}}, {@code #{text.of('learning.days-left', days)}}, and
 * days, times and numbers as domain.md §7 wants them.
 */
@Named("text")
@RequestScoped
public class Texts extends AbstractMap<String, String> {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    @Inject
    HttpServletRequest request;

    @Inject
    @ConfigProperty(name = "hocvuso.zone")
    String zone;

    public Locale locale() {
        return Languages.of(request);
    }

    @Override
    public String get(Object key) {
        return Bundles.text(locale(), String.valueOf(key));
    }

    public String of(String key, Object... parameters) {
        return Bundles.text(locale(), key, parameters);
    }

    public String say(Refused.Phrase phrase) {
        return phrase == null ? "" : Bundles.phrase(locale(), phrase);
    }

    /** JSON of the texts a page's script writes with, for a data attribute; their places are written {0}. */
    public String json(String prefix) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        Bundles.startingWith(locale(), prefix).forEach(json::add);
        return json.build().toString();
    }

    /** The sentence of a refusal, with its wrong fields when it has any. */
    public String of(Refused refused) {
        StringBuilder sentence = new StringBuilder(sentence(locale(), refused.code(), refused.parameters().toArray()));
        for (Refused.Field field : refused.fields()) {
            sentence.append(' ').append(sentence(locale(), field));
        }
        return sentence.toString();
    }

    /** Of one wrong field, by what people call it: {@code called.<name>.<code>}, else {@code called.<name>} of any bundle. */
    public static String sentence(Locale locale, Refused.Field field) {
        String label = Bundles.anywhere(locale, "called." + field.name() + "." + field.code())
                .or(() -> Bundles.anywhere(locale, "called." + field.name()))
                .orElse(field.name());
        return label + ": " + sentence(locale, field.code(), field.parameters().toArray());
    }

    public static String sentence(Locale locale, String code, Object... parameters) {
        return Bundles.anywhere(locale, "refused." + code, parameters)
                .or(() -> Bundles.anywhere(locale, "row." + code, parameters))
                .orElse(code);
    }

    public String day(LocalDate day) {
        return day == null ? "" : Bundles.DAY.format(day);
    }

    public String moment(Instant moment) {
        return moment == null ? "" : MINUTE.withZone(ZoneId.of(zone)).format(moment);
    }

    /** 1.234.567 in Vietnamese, 1,234,567 in English. */
    public String number(Number number) {
        return number == null ? "—" : new DecimalFormat("#,##0.###", symbols()).format(number);
    }

    /** With its sign: {@code −4}, {@code +3}; null gives a dash. */
    public String difference(Long difference) {
        if (difference == null) {
            return "—";
        }
        return (difference < 0 ? "−" : difference > 0 ? "+" : "") + number(Math.abs(difference));
    }

    /** {@code 91.9} gives {@code 91,9%}; null, the share of nobody, gives a dash; 100 has no decimal. */
    public String percent(BigDecimal percent) {
        if (percent == null) {
            return "—";
        }
        boolean whole = percent.compareTo(BigDecimal.valueOf(100)) == 0;
        return new DecimalFormat(whole ? "0" : "0.0", symbols()).format(percent.setScale(1, RoundingMode.DOWN)) + "%";
    }

    /** Which part of a list is shown: "1–50 trong 131". */
    public String range(Page<?> list) {
        long first = (long) list.page() * list.size() + 1;
        String key = list.items().isEmpty() ? "platform.pager.none" : list.total() == null ? "platform.pager.many" : "platform.pager.range";
        return of(key, first, first + list.items().size() - 1, list.total());
    }

    /** Whether another page follows. */
    public boolean more(Page<?> list) {
        return list.total() == null ? list.items().size() == list.size() : (list.page() + 1L) * list.size() < list.total();
    }

    private DecimalFormatSymbols symbols() {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
        if (locale() != Locale.ENGLISH) {
            symbols.setDecimalSeparator(',');
            symbols.setGroupingSeparator('.');
        }
        return symbols;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        throw new UnsupportedOperationException("texts are asked for by key");
    }

    @Override
    public boolean containsKey(Object key) {
        return true;
    }
}
