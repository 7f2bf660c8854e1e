package vn.hocvuso.coverage.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.coverage.EffectView;
import vn.hocvuso.coverage.Effects;
import vn.hocvuso.coverage.rule.CoveragePercent;
import vn.hocvuso.coverage.rule.Effect.Side;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Refused;

/** What a campaign would do before it is saved, and the button that saves exactly that. The address can be left and opened again. */
@Named("effectPage")
@RequestScoped
public class EffectPage {
    @Inject
    Effects effects;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    private EffectView view;

    /** A measure (its words are {@code coverage.<measure>}) with the old terms and with the new ones. @param figure its names are opened by it and {@code -before} or {@code -after} */
    public record Line(String measure, String figure, long before, long after) {
        private Line(String figure, long before, long after) {
            this(figure, figure, before, after);
        }

        public Long change() {
            return after - before;
        }
    }

    public void open() {
        getView();
    }

    public String apply() {
        String code = effects.apply(draft(), scope()).code();
        return "/campaign/campaign?faces-redirect=true&code=" + URLEncoder.encode(code, StandardCharsets.UTF_8) + "&done=applied";
    }

    /** Read at first need: a post asks before its action runs. */
    public EffectView getView() {
        if (view == null) {
            view = effects.of(draft(), scope());
        }
        return view;
    }

    public List<Line> getLines() {
        Side before = getView().figures().before();
        Side after = view.figures().after();
        return List.of(
                new Line("on-roll-long", "on-roll", before.onRoll(), after.onRoll()),
                new Line("exempt", before.exempt(), after.exempt()),
                new Line("required", before.required(), after.required()),
                new Line("passed", before.passed(), after.passed()),
                new Line("remaining", before.remaining(), after.remaining()),
                new Line("overdue", before.overdue(), after.overdue()));
    }

    public BigDecimal getRateBefore() {
        return rate(getView().figures().before());
    }

    public BigDecimal getRateAfter() {
        return rate(getView().figures().after());
    }

    /** Null for nobody. */
    private static BigDecimal rate(Side side) {
        return CoveragePercent.of(side.passed(), side.required()).orElse(null);
    }

    public boolean isRunning() {
        return getView().status().equals("queued") || view.status().equals("running");
    }

    /** Why it could not be counted. */
    public Refused getFailure() {
        return new Refused(getView().failure());
    }

    public int getLeastDays() {
        return effects.leastDays();
    }

    private UUID draft() {
        return EffectResource.uuid(external.getRequestParameterMap().get("draft"));
    }

    private Caller.Scope scope() {
        return caller.require(ADMINISTRATOR);
    }
}
