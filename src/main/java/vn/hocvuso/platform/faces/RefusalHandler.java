package vn.hocvuso.platform.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Iterator;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.platform.text.Texts;

/**
 * One refusal, its page rendering: what an action refuses becomes a message on the page, with everything typed kept; what a page
 * cannot show at all becomes the error page of its status. An expired view is opened anew.
 */
class RefusalHandler extends ExceptionHandlerWrapper {
    private static final Logger LOG = Logger.getLogger(RefusalHandler.class.getName());

    RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> queued = getUnhandledExceptionQueuedEvents().iterator();
        while (queued.hasNext()) {
            Throwable thrown = queued.next().getContext().getException();
            queued.remove();
            answer(context, thrown);
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext context, Throwable thrown) {
        boolean inAction = context.isPostback() && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
        Refused refused = find(thrown, Refused.class);
        if (refused != null && refused.kind() == Refused.Kind.FORBIDDEN && !inAction) {
            send(context, 403);
        } else if (refused != null && inAction) {
            say(context, texts().of(refused));
        } else if (find(thrown, OptimisticLockException.class) != null && inAction) {
            say(context, Texts.sentence(texts().locale(), "stale-version"));
        } else if (find(thrown, NotFound.class) != null || refused != null) {
            send(context, 404);
        } else if (find(thrown, ViewExpiredException.class) != null) {
            reopen(context);
        } else {
            unexpected(context, thrown, inAction);
        }
    }

    private static void unexpected(FacesContext context, Throwable thrown, boolean inAction) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, "Error " + id + " in page " + request(context).getRequestURI(), thrown);
        if (inAction) {
            say(context, Texts.sentence(texts().locale(), "unexpected", id));
        } else {
            request(context).setAttribute("errorId", id);
            send(context, 500);
        }
    }

    private static void say(FacesContext context, String sentence) {
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
        context.validationFailed();
        context.renderResponse();
    }

    private static void send(FacesContext context, int status) {
        try {
            if (!context.getExternalContext().isResponseCommitted()) {
                context.getExternalContext().responseReset();
                context.getExternalContext().responseSendError(status, null);
            }
            context.responseComplete();
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    private static void reopen(FacesContext context) {
        HttpServletRequest request = request(context);
        String query = request.getQueryString();
        try {
            context.getExternalContext().redirect(request.getRequestURI() + (query == null ? "" : "?" + query));
            context.responseComplete();
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    private static HttpServletRequest request(FacesContext context) {
        return (HttpServletRequest) context.getExternalContext().getRequest();
    }

    private static Texts texts() {
        return CDI.current().select(Texts.class).get();
    }

    private static <T extends Throwable> T find(Throwable thrown, Class<T> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
