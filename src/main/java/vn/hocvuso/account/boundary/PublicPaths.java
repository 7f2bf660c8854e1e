package vn.hocvuso.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;

/** What can be had without signing in. Everything else is closed: a new page is safe before anybody thinks of it. */
@ApplicationScoped
public class PublicPaths {
    /** Not even looked at for a token: style, fonts, health. */
    private static final List<String> NOBODY = List.of("/jakarta.faces.resource/", "/resources/", "/health", "/metrics", "/openapi", "/favicon");

    private static final Pattern OPEN = Pattern.compile("/account/sign-in(\\.xhtml)?|/certificate/verify(\\.xhtml)?|/help/.*|/WEB-INF/.*"
            + "|/api/v1/tokens/?|/api/v1/certificates/[^/]+/verification/?");

    public boolean needsNobody(HttpServletRequest request) {
        String path = path(request);
        return NOBODY.stream().anyMatch(path::startsWith);
    }

    /** Open to everyone; a token is read when there is one. */
    public boolean isOpen(HttpServletRequest request) {
        return OPEN.matcher(path(request)).matches();
    }

    public boolean isApi(HttpServletRequest request) {
        return path(request).startsWith("/api/");
    }

    private static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
