package vn.hocvuso.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.logging.Logger;
import vn.hocvuso.publishing.ContentRejected;
import vn.hocvuso.publishing.ContentReport;
import vn.hocvuso.publishing.Publishing;

/** The curriculum that comes with the program: {@code content/} of the sources, {@code WEB-INF/content} of the application. */
@ApplicationScoped
public class BundledContent {
    private static final Logger LOG = Logger.getLogger(BundledContent.class.getName());

    @Inject
    Publishing publishing;

    public void publish() {
        try {
            ContentReport report = publishing.publishDirectory(folder(), "system");
            LOG.info(() -> "Content published: " + report.created() + " courses, tests and questions");
        } catch (ContentRejected rejected) {
            rejected.report().errors().forEach(finding -> LOG.severe("Content: " + finding));
            throw rejected;
        }
    }

    static Path folder() {
        try {
            Path classes = Path.of(BundledContent.class.getResource("/META-INF/persistence.xml").toURI()).getParent().getParent();
            return classes.resolveSibling("content");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the bundled content cannot be found", e);
        }
    }
}
