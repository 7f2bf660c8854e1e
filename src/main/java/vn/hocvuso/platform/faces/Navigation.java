package vn.hocvuso.platform.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.platform.text.Texts;
import vn.hocvuso.publishing.ReviewDesk;

/** The ways through the house for this reader: groups at the side, five tabs on a phone. */
@Named("navigation")
@RequestScoped
public class Navigation {
    /** @param path from the root of the application; {@code current}: the page is within */
    public record Entry(String path, String icon, String label, boolean current) {}

    public record Group(String title, List<Entry> entries) {}

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    @Inject
    ReviewDesk reviews;

    @Inject
    HttpServletRequest request;

    private List<Group> groups;

    public List<Group> getGroups() {
        if (groups == null) {
            groups = new ArrayList<>();
            if (viewer.isCommander()) {
                add("command", entry("/coverage/cockpit", "chart-bar"), entry("/coverage/people", "users"), entry("/campaign/campaigns", "flag"),
                        entry("/coverage/cutoffs", "lock"), entry("/classroom/classes", "calendar"), entry("/quiz/rooms", "clock"), entry("/learning/gain", "chart-line"),
                        entry("/followup/matrix", "th-large"), entry("/followup/at-risk", "exclamation-triangle"), entry("/mentoring/programmes", "comments"),
                        entry("/survey/results", "star"));
            }
            if (viewer.isInstructor()) {
                add("teach", entry("/progress/results", "list"), entry("/publishing/course-drafts", "pencil"), entry("/publishing/skill-map", "th-large"),
                        entry("/coverage/cockpit", "chart-bar"), entry("/publishing/question-banks", "question-circle"), entry("/quiz/tests", "check-circle"),
                        entry("/quiz/rooms", "clock"), entry("/classroom/classes", "calendar"), entry("/classroom/paper-tests", "print"),
                        entry("/classroom/outside-results", "inbox"), entry("/learning/gain", "chart-line"), entry("/followup/matrix", "th-large"),
                        entry("/followup/at-risk", "exclamation-triangle"), entry("/mentoring/programmes", "comments"), entry("/survey/results", "star"));
            }
            if (viewer.isAdministrator()) {
                add("administer", entry("/unit/units", "sitemap"), entry("/personnel/people", "users"), entry("/campaign/campaigns", "flag"),
                        entry("/imports/imports", "upload"), entry("/publishing/course-drafts", "pencil"), entry("/publishing/question-banks", "question-circle"),
                        entry("/quiz/tests", "check-circle"),
                        entry("/quiz/rooms", "clock"), entry("/classroom/classes", "calendar"), entry("/classroom/paper-tests", "print"),
                        entry("/classroom/outside-results", "inbox"), entry("/account/accounts", "key"),
                        entry("/coverage/recounts", "verified"), entry("/audit/trail", "history"), entry("/privacy/requests", "shield"),
                        entry("/notification/rules", "bell"));
            }
            if (reviews.isNamed()) {
                add("review", waiting("/publishing/reviews", "eye", reviews.waiting().size()));
            }
            add("learn", entry("/learning/my-learning", "home"), entry("/learning/courses", "book"), entry("/classroom/my-classes", "calendar"),
                    entry("/certificate/mine", "verified"), entry("/mentoring/mine", "comments"));
        }
        return groups;
    }

    /** The first four ways, most used first, and the account. */
    public List<Entry> getTabs() {
        List<Entry> tabs = new ArrayList<>();
        for (Group group : getGroups()) {
            for (Entry entry : group.entries()) {
                if (tabs.size() < 4 && tabs.stream().noneMatch(tab -> tab.path().equals(entry.path()))) {
                    tabs.add(new Entry(entry.path(), entry.icon(), texts.get("platform.tab" + key(entry.path())), entry.current()));
                }
            }
        }
        tabs.add(new Entry("/account/me", "bars", texts.get("platform.tab.account.me"), isCurrent("/account/")));
        return tabs;
    }

    private void add(String group, Entry... entries) {
        groups.add(new Group(texts.get("platform.nav." + group), List.of(entries)));
    }

    private Entry entry(String path, String icon) {
        return new Entry(path, icon, texts.get("platform.nav" + key(path)), isCurrent(path));
    }

    /** With the number of what waits behind it. */
    private Entry waiting(String path, String icon, int number) {
        return new Entry(path, icon, number == 0 ? texts.get("platform.nav" + key(path)) : texts.of("platform.nav" + key(path) + ".some", number), isCurrent(path));
    }

    private static String key(String path) {
        return path.replace('/', '.');
    }

    /** A course and its lessons belong to "courses", a person's page to "people". */
    private boolean isCurrent(String path) {
        String here = request.getRequestURI().substring(request.getContextPath().length());
        return here.equals(path) || here.equals(path + ".xhtml") || (path.endsWith("s") && here.startsWith(path.substring(0, path.length() - 1)));
    }
}
