package vn.hocvuso.platform;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.account.Accounts;

/** What has to be true before the first request: keys, a first administrator, the content, in demo mode a fictional army. */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Start {
    @Inject
    Accounts accounts;

    @Inject
    FirstAdministrator firstAdministrator;

    @Inject
    BundledContent content;

    @Inject
    @ConfigProperty(name = "hocvuso.admin.password")
    Optional<String> adminPassword;

    private volatile boolean done;

    @PostConstruct
    void run() {
        accounts.prepareKeys();
        if (accounts.isEmpty()) {
            firstAdministrator.appoint(adminPassword);
            content.publish();
        }
        done = true;
    }

    public boolean isDone() {
        return done;
    }
}
