package vn.hocvuso.campaign.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.hocvuso.campaign.CampaignTurn;
import vn.hocvuso.campaign.Closures;
import vn.hocvuso.kernel.Caller;

/** A campaign's end, and its beginning anew: why, by whom, when. */
@Named("campaignLife")
@RequestScoped
public class CampaignLife {
    @Inject
    Closures closures;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    private String reason;

    public String close() {
        closures.close(code(), reason, caller.require(ADMINISTRATOR));
        return here("closed");
    }

    public String reopen() {
        closures.reopen(code(), reason, caller.require(ADMINISTRATOR));
        return here("reopened");
    }

    private String here(String done) {
        return "/campaign/campaign?faces-redirect=true&code=" + URLEncoder.encode(code(), StandardCharsets.UTF_8) + "&done=" + done;
    }

    /** Empty for one that is being begun. */
    public List<CampaignTurn> getTurns() {
        return code() == null ? List.of() : closures.of(code());
    }

    private String code() {
        String code = external.getRequestParameterMap().get("code");
        return code == null || code.isBlank() ? null : code;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
