package vn.hocvuso.account.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.hocvuso.account.Enrolment;
import vn.hocvuso.account.SecondFactors;
import vn.hocvuso.account.Session;
import vn.hocvuso.kernel.Refused;

/** My second factor: a QR code and a first code of it, ten spare codes shown once, and the way to take it away again. */
@Named("secondFactorPage")
@RequestScoped
public class SecondFactorPage {
    @Inject
    SecondFactors factors;

    @Inject
    ClientAddress clientAddress;

    @Inject
    FactorDuty duty;

    @Inject
    WayBack wayBack;

    @Inject
    ExternalContext external;

    private String code;
    private Enrolment enrolment;
    private List<String> spareCodes;

    public void enrol() {
        String sealed = external.getRequestParameterMap().get("sealed");
        if (code == null) {
            throw new Refused("otp-missing");
        }
        spareCodes = factors.enrol(session().personId(), session().id(), sealed, code);
    }

    public String remove() {
        if (duty.isHeld()) {
            throw new Refused("factor-required");
        }
        factors.remove(session().personId(), session().username(), clientAddress.of(request()), code);
        return "/account/me?faces-redirect=true&done=factor-removed";
    }

    public boolean isEnrolled() {
        return session().hasFactor();
    }

    /** The role asks for it and it is not there yet. */
    public boolean isForced() {
        return !isEnrolled() && duty.isHeld();
    }

    public boolean isRemovable() {
        return isEnrolled() && !duty.isHeld();
    }

    /** What is being enrolled: the same after a code that did not fit, unless it lay too long. */
    public Enrolment getEnrolment() {
        if (enrolment == null) {
            String sealed = external.getRequestParameterMap().get("sealed");
            enrolment = sealed == null ? fresh() : again(sealed);
        }
        return enrolment;
    }

    private Enrolment fresh() {
        return factors.begin(session().personId(), session().username());
    }

    private Enrolment again(String sealed) {
        try {
            return factors.again(session().personId(), session().username(), sealed);
        } catch (Refused tooOld) {
            return fresh();
        }
    }

    public int getSpareCodesLeft() {
        return factors.spareCodesLeft(session().personId());
    }

    /** Null unless this very request enrolled. */
    public List<String> getSpareCodes() {
        return spareCodes;
    }

    public String getOnward() {
        return wayBack.destination();
    }

    public String getCode() {
        return null;
    }

    public void setCode(String code) {
        this.code = code;
    }

    private Session session() {
        return WebAuthentication.session(request());
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) external.getRequest();
    }
}
