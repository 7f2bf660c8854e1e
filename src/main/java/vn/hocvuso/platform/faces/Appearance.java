package vn.hocvuso.platform.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.csp.CspException;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.platform.text.Languages;

/** How a page looks to this reader: light or dark, language, and whether it needs PrimeFaces at all. */
@Named("appearance")
@RequestScoped
public class Appearance {
    public static final String THEME_COOKIE = "hvs-theme";

    /** Pages with PrimeFaces components. All others are plain markup and load nothing of it: they stay light on a phone. */
    private static final List<String> WITH_COMPONENTS = List.of("/campaign/campaign.", "/personnel/act.");

    @Inject
    HttpServletRequest request;

    @Inject
    Caller caller;

    @Inject
    @ConfigProperty(name = "hocvuso.demo")
    boolean demo;

    /** What o'clock it is, is the installation's to say, not the shared computer's. */
    @Inject
    @ConfigProperty(name = "hocvuso.zone")
    String zone;

    /** Tells the browser's own store whose page this is, and nothing else; a dash: nobody's, for an empty attribute would not be written at all. */
    public String getReader() {
        return caller.isSignedIn() ? caller.alias() : "-";
    }

    /** {@code light}, {@code dark}, or null: as the system. */
    public String getTheme() {
        String chosen = Languages.cookie(request, THEME_COOKIE);
        return "light".equals(chosen) || "dark".equals(chosen) ? chosen : null;
    }

    public Locale getLocale() {
        return Languages.of(request);
    }

    public String getLanguage() {
        return getLocale().getLanguage();
    }

    public String getZone() {
        return zone;
    }

    public boolean isDemo() {
        return demo;
    }

    public boolean isPlain() {
        String view = FacesContext.getCurrentInstance().getViewRoot() == null ? "" : FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return WITH_COMPONENTS.stream().noneMatch(view::startsWith);
    }

    public String getPrimeTheme() {
        return isPlain() ? "none" : "hocvuso";
    }

    /** The nonce of this answer's content security policy, for the few script tags of our own. */
    public String getNonce() {
        try {
            return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
        } catch (CspException postedWithoutOne) {
            return ""; // an error page after a post from elsewhere: it is shown without its small script
        }
    }
}
