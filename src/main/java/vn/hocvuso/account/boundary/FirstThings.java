package vn.hocvuso.account.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.hocvuso.account.Session;

/**
 * What comes before anything else: whoever signed in at the page with a password that somebody else made is led from every page to
 * the one where it is changed, and whoever has to have a second factor to where it is added. A program with a token is not led
 * anywhere.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class FirstThings implements Filter {
    private static final String PASSWORD = "/account/password";
    private static final String FACTOR = "/account/second-factor";
    private static final List<String> ELSEWHERE = List.of("/api/", "/account/sign-in", "/help/");

    @Inject
    PublicPaths paths;

    @Inject
    FactorDuty duty;

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        String first = first(request);
        if (first == null) {
            chain.doFilter(servletRequest, servletResponse);
            return;
        }
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", request.getContextPath() + first + from(request));
    }

    /** Null when nothing stands in the way. */
    private String first(HttpServletRequest request) {
        Session session = WebAuthentication.session(request);
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (session == null || !session.byPage() || paths.needsNobody(request) || ELSEWHERE.stream().anyMatch(path::startsWith)) {
            return null;
        }
        String due = session.mustChange() ? PASSWORD : !session.hasFactor() && duty.isHeld() ? FACTOR : null;
        boolean there = due != null && (path.equals(due) || path.equals(due + ".xhtml"));
        return there ? null : due;
    }

    private static String from(HttpServletRequest request) {
        String wanted = request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        return "GET".equals(request.getMethod()) && !wanted.equals(request.getContextPath() + "/")
                ? "?from=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8)
                : "";
    }
}
