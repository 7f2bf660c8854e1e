package vn.hocvuso.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.account.Accounts;
import vn.hocvuso.demo.Demo;

/** What has to be true before the first request: keys, a first administrator, the content, in demo mode a fictional army. */
@ApplicationScoped
public class Start {
    private static final Logger LOG = Logger.getLogger(Start.class.getName());

    @Inject
    Accounts accounts;

    @Inject
    FirstAdministrator firstAdministrator;

    @Inject
    BundledContent content;

    @Inject
    Demo demo;

    @Inject
    @ConfigProperty(name = "hocvuso.demo")
    boolean demonstration;

    @Inject
    @ConfigProperty(name = "hocvuso.admin.password")
    Optional<String> adminPassword;

    private volatile boolean done;

    /** In the web module's own context: as an EJB, JPA and SQL would not share the transaction's connection. */
    void run(@Observes @Priority(Interceptor.Priority.APPLICATION) @Initialized(ApplicationScoped.class) Object application) {
        boolean empty = accounts.isEmpty();
        refuseDemoOnRealData(empty);
        accounts.prepareKeys();
        if (empty) {
            firstAdministrator.appoint(adminPassword);
            content.publish();
        }
        if (demonstration) {
            demonstrate(empty);
        }
        done = true;
    }

    private void refuseDemoOnRealData(boolean empty) {
        if (demonstration && !empty && !demo.isMarked()) {
            throw new IllegalStateException("HOCVUSO-NOT-A-DEMO: HOCVUSO_DEMO=true, but this database holds real data. Nothing was changed."
                    + " Start without HOCVUSO_DEMO, or give the demonstration a home of its own.");
        }
    }

    /** A fault in what a demonstration shows is told and stops nothing: what was filled before it can be looked at. */
    void demonstrate(boolean empty) {
        if (empty) {
            try {
                demo.fill(BundledContent.folder());
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, e, () -> "HOCVUSO-DEMO-INCOMPLETE: the demonstration's data could not be filled to the end. The server starts with"
                        + " what there is, and the accounts below may be missing. To try again, stop it and start with an empty HOCVUSO_HOME.");
            }
        }
        demo.guests().forEach(guest -> LOG.info(() -> "Demo account, " + guest.role() + ": " + guest.username() + " / " + guest.password()));
    }

    public boolean isDone() {
        return done;
    }
}
