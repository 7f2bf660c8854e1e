package vn.hocvuso.platform.security;

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
import java.net.URI;
import java.util.Set;
import vn.hocvuso.account.boundary.SessionCookie;

/**
 * Keeps other sites from acting with a reader's cookie (OWASP CSRF cheat sheet: origin check plus a custom header). A request
 * that changes something and is authenticated by the cookie must come from our own pages; to the API it must also carry
 * {@code X-Requested-With}, which no form of another site can send. Requests with a bearer token are not touched.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SameSite implements Filter {
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    SessionCookie cookie;

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        boolean guarded = !HARMLESS.contains(request.getMethod()) && request.getHeader("Authorization") == null && cookie.read(request).isPresent();
        if (guarded && (isForeign(request) || lacksHeader(request))) {
            refuse((HttpServletResponse) servletResponse);
            return;
        }
        chain.doFilter(servletRequest, servletResponse);
    }

    private static boolean lacksHeader(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/") && request.getHeader("X-Requested-With") == null;
    }

    private static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin") != null ? request.getHeader("Origin") : request.getHeader("Referer");
        if (origin == null) {
            return false; // neither is sent by some old browsers; the SameSite cookie still holds
        }
        try {
            return !request.getHeader("Host").equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write("{\"type\":\"/problems/cross-site\",\"title\":\"cross-site\",\"status\":403,"
                        + "\"detail\":\"Yêu cầu đến từ một trang khác nên không được nhận.\",\"errors\":[],\"id\":null}");
    }
}
