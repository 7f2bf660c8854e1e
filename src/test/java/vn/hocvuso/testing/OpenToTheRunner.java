package vn.hocvuso.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import jakarta.servlet.http.HttpServletRequest;
import vn.hocvuso.account.boundary.PublicPaths;

/** In the tested WAR only: tests inside the server are called through a servlet of Arquillian, which cannot sign in. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class OpenToTheRunner extends PublicPaths {
    @Override
    public boolean needsNobody(HttpServletRequest request) {
        return request.getServletPath().startsWith("/ArquillianServletRunner") || super.needsNobody(request);
    }
}
