package vn.hocvuso.account.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.hocvuso.account.Session;
import vn.hocvuso.account.Sessions;
import vn.hocvuso.kernel.Caller;

/**
 * The one authentication mechanism. Payara's own verifies the token (header or cookie); then the stay it names must still stand,
 * and the roles are those of this moment. Without a valid token the API answers 401 and a page leads to the sign-in page.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class WebAuthentication implements HttpAuthenticationMechanism {
    /** Request attribute: the {@link Session} of this request. */
    public static final String SESSION = Session.class.getName();

    @Inject
    BeanManager beans;

    @Inject
    Sessions sessions;

    @Inject
    SessionCookie cookie;

    @Inject
    PublicPaths publicPaths;

    @Inject
    VerifiedTokens verified;

    private HttpAuthenticationMechanism tokenMechanism;

    @PostConstruct
    void findTokenMechanism() {
        Bean<?> bean = beans.getBeans(HttpAuthenticationMechanism.class, Any.Literal.INSTANCE).stream()
                .filter(candidate -> candidate.getBeanClass() != WebAuthentication.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the server's MicroProfile JWT mechanism is missing"));
        tokenMechanism = (HttpAuthenticationMechanism) beans.getReference(bean, HttpAuthenticationMechanism.class, beans.createCreationalContext(bean));
    }

    /** The stay of this request; null for a visitor. */
    static Session session(HttpServletRequest request) {
        return (Session) request.getAttribute(SESSION);
    }

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (publicPaths.needsNobody(request)) {
            return context.doNothing();
        }
        String header = request.getHeader("Authorization");
        Optional<String> fromCookie = header == null ? cookie.read(request) : Optional.empty();
        if (header == null && fromCookie.isEmpty()) {
            return publicPaths.isOpen(request) ? context.doNothing() : refuse(request, response);
        }
        String authorization = header == null ? "Bearer " + fromCookie.get() : header;
        TokenContext answer = new TokenContext(context, request, response, authorization, header == null);
        Optional<JsonWebToken> known = verified.find(authorization);
        return known.isPresent()
                ? answer.enter(known.get())
                : tokenMechanism.validateRequest(withAuthorization(request, authorization), response, answer);
    }

    private static HttpServletRequest withAuthorization(HttpServletRequest request, String value) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getHeader(String name) {
                return "Authorization".equalsIgnoreCase(name) ? value : super.getHeader(name);
            }
        };
    }

    /** What the server's mechanism talks to: it may say "valid" or "not", we decide what follows. */
    private final class TokenContext extends HttpMessageContextWrapper {
        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private final String authorization;
        private final boolean byCookie;

        TokenContext(HttpMessageContext context, HttpServletRequest request, HttpServletResponse response, String authorization, boolean byCookie) {
            super(context);
            this.request = request;
            this.response = response;
            this.authorization = authorization;
            this.byCookie = byCookie;
        }

        @Override
        public AuthenticationStatus notifyContainerAboutLogin(CredentialValidationResult result) {
            return verified(result.getCallerPrincipal());
        }

        @Override
        public AuthenticationStatus notifyContainerAboutLogin(Principal principal, Set<String> groups) {
            return verified(principal);
        }

        private AuthenticationStatus verified(Principal principal) {
            if (!(principal instanceof JsonWebToken token)) {
                return responseUnauthorized();
            }
            verified.keep(authorization, token);
            return enter(token);
        }

        /** The token is genuine; the stay it names may have ended. */
        private AuthenticationStatus enter(JsonWebToken token) {
            Optional<Session> session = sessionOf(token);
            if (session.isEmpty()) {
                return responseUnauthorized();
            }
            request.setAttribute(SESSION, session.get());
            Set<String> everyone = new HashSet<>(Set.of(Caller.Role.LEARNER.name()));
            getClientSubject().getPrincipals().add(token); // where an injected JsonWebToken comes from
            return getWrapped().notifyContainerAboutLogin(token, everyone);
        }

        @Override
        public AuthenticationStatus responseUnauthorized() {
            if (byCookie) {
                cookie.clear(request, response);
            }
            return publicPaths.isOpen(request) ? getWrapped().doNothing() : refuse(request, response);
        }
    }

    private Optional<Session> sessionOf(JsonWebToken token) {
        try {
            return sessions.session(UUID.fromString(String.valueOf(token.<Object>getClaim("sid"))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private AuthenticationStatus refuse(HttpServletRequest request, HttpServletResponse response) {
        try {
            if (publicPaths.isApi(request)) {
                unauthenticated(request, response);
                return AuthenticationStatus.SEND_FAILURE;
            }
            toSignIn(request, response);
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            return AuthenticationStatus.SEND_FAILURE;
        }
    }

    private static void unauthenticated(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer");
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write("{\"type\":\"/problems/unauthenticated\",\"title\":\"unauthenticated\",\"status\":401,"
                        + "\"detail\":\"Chưa đăng nhập hoặc phiên đã hết. Đăng nhập rồi thử lại.\",\"errors\":[],\"id\":null}");
    }

    /** Where the reader was: of a form that was sent, the page it stood on, with its query. */
    private static String origin(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (!"GET".equals(request.getMethod()) && referer != null) {
            try {
                URI page = URI.create(referer);
                return page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
            } catch (IllegalArgumentException unreadable) {
                return "/";
            }
        }
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    private static void toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String target = request.getContextPath() + "/account/sign-in?from=" + URLEncoder.encode(origin(request), StandardCharsets.UTF_8);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + target.replace("&", "&amp;") + "\"/></partial-response>");
        } else {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", target); // relative: a proxy in front knows better which scheme and host we have
        }
    }
}
