package vn.hocvuso.account.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Where somebody wanted to go before a page of ours stood in between: parameter {@code from}, kept in its form. */
@Named("wayBack")
@RequestScoped
public class WayBack {
    @Inject
    ExternalContext external;

    /** As given; null when it was not. */
    public String getFrom() {
        return external.getRequestParameterMap().get("from");
    }

    /** Only addresses of our own: a link must not carry anybody elsewhere. */
    String destination() {
        String from = getFrom();
        boolean ours = from != null && from.startsWith("/") && !from.startsWith("//") && !from.contains("\\") && !from.startsWith("/account/");
        return ours ? from : "/";
    }
}
