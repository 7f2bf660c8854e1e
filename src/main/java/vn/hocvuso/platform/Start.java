package vn.hocvuso.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.account.Accounts;
import vn.hocvuso.demo.Demo;

/** What has to be true before the first request: keys, a first administrator, the content, in demo mode a fictional army. */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
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

    @Resource
    ManagedExecutorService executor;

    private volatile boolean done;

    @PostConstruct
    void run() {
        boolean empty = accounts.isEmpty();
        refuseDemoOnRealData(empty);
        accounts.prepareKeys();
        if (empty) {
            firstAdministrator.appoint(adminPassword);
            content.publish();
        }
        if (demonstration) {
            executor.execute(() -> demonstrate(empty));
        } else {
            done = true;
        }
    }

    private void refuseDemoOnRealData(boolean empty) {
        if (demonstration && !empty && !demo.isMarked()) {
            throw new IllegalStateException("HOCVUSO-NOT-A-DEMO: HOCVUSO_DEMO=true, but this database holds real data. Nothing was changed."
                    + " Start without HOCVUSO_DEMO, or give the demonstration a home of its own.");
        }
    }

    /**
     * On a thread of its own: while the application is being deployed, JPA and SQL do not share a connection, and what one
     * writes the other does not see.
     */
    private void demonstrate(boolean empty) {
        try {
            if (empty) {
                demo.fill();
            }
            demo.guests().forEach(guest -> LOG.info(() -> "Demo account, " + guest.role() + ": " + guest.username() + " / " + guest.password()));
            done = true;
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The demonstration could not be filled; remove its home folder and start again", e);
        }
    }

    public boolean isDone() {
        return done;
    }
}
