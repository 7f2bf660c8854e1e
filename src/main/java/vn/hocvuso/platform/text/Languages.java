package vn.hocvuso.platform.text;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** Which language a reader gets: Vietnamese, unless the reader chose English on a page or an API client asks for it. */
public final class Languages {
    public static final String COOKIE = "hvs-lang";

    private Languages() {}

    public static Locale of(HttpServletRequest request) {
        return "en".equals(cookie(request, COOKIE)) || asksForEnglish(request) ? Locale.ENGLISH : Bundles.VIETNAMESE;
    }

    /** A browser's own language says little about a soldier; an API client that names English means it. */
    private static boolean asksForEnglish(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Language");
        return request.getRequestURI().contains("/api/") && accepted != null && accepted.toLowerCase(Locale.ROOT).startsWith("en");
    }

    public static String cookie(HttpServletRequest request, String name) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (name.equals(cookie.getName())) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
