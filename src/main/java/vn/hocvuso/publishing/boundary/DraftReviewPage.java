package vn.hocvuso.publishing.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.publishing.DiffLine;
import vn.hocvuso.publishing.DraftComments;
import vn.hocvuso.publishing.DraftReview;
import vn.hocvuso.publishing.DraftReviews;
import vn.hocvuso.publishing.LessonDrafts;
import vn.hocvuso.publishing.ReviewComment;
import vn.hocvuso.publishing.ReviewFile;

/** A draft before its reviewers: what changed, what is said of its lines, who approves, what is still missing. */
@Named("draftReviewPage")
@RequestScoped
public class DraftReviewPage {
    private static final Pattern LESSON = Pattern.compile("lessons/\\d{3}-([a-z0-9-]+)/lesson\\.md");

    @Inject
    DraftReviews reviews;

    @Inject
    DraftComments comments;

    @Inject
    LessonDrafts lessons;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    private DraftReview review;
    private List<ReviewFile> files;
    private DraftComments.Text text;
    private List<ReviewComment> said;

    public void open() {
        getReview();
    }

    public String ask() {
        reviews.ask(slug(), typed().text("note"));
        return again("asked");
    }

    public String takeBack() {
        reviews.takeBack(slug());
        return again("taken-back");
    }

    public String approve(String kind) {
        reviews.approve(slug(), typed().text("digest"), kind);
        return again("approved");
    }

    public String sendBack() {
        reviews.sendBack(slug(), typed().text("reason"));
        return again("sent-back");
    }

    public String explain() {
        reviews.explain(slug(), typed().text("path"), typed().number("line"), typed().text("word"), typed().text("reason"));
        return again("explained");
    }

    public String say() {
        comments.say(slug(), typed().text("file"), typed().number("revision"), typed().number("line"), typed().text("said"));
        return again("said");
    }

    public String resolve(UUID comment) {
        comments.resolve(slug(), comment);
        return again("resolved");
    }

    public String reopen(UUID comment) {
        comments.reopen(slug(), comment);
        return again("reopened");
    }

    private String again(String done) {
        String file = typed().text("file");
        String at = file.isEmpty() ? "" : "&file=" + URLEncoder.encode(file, StandardCharsets.UTF_8);
        return "/publishing/draft-review?faces-redirect=true&slug=" + slug() + at + "&done=" + done;
    }

    /** What has just been done; null: nothing. */
    public String getDone() {
        String done = external.getRequestParameterMap().get("done");
        return done != null && done.matches("[a-z-]{1,20}") ? done : null;
    }

    /** Read at first need: a post asks before its action runs. */
    public DraftReview getReview() {
        if (review == null) {
            review = reviews.view(slug());
        }
        return review;
    }

    /** Whoever writes courses lays a draft before reviewers, takes it back and explains. */
    public boolean isAuthor() {
        return !caller.scopeOf(Caller.Role.INSTRUCTOR).isEmpty() || caller.scopeOf(Caller.Role.ADMINISTRATOR).whole();
    }

    public boolean isWriter() {
        return getReview().writers().contains(caller.serviceNumber());
    }

    public String getWriters() {
        return String.join(", ", getReview().writers());
    }

    public List<ReviewFile> getFiles() {
        if (files == null) {
            files = comments.files(slug());
        }
        return files;
    }

    /** The one asked for, else the first that changed. */
    public DraftComments.Text getText() {
        if (text == null) {
            String file = typed().text("file");
            text = comments.text(slug(), file.isEmpty() ? getFiles().get(0).path() : file);
        }
        return text;
    }

    /** The line somebody wants to speak of; null: none was chosen. */
    public DiffLine getLine() {
        String number = external.getRequestParameterMap().get("line");
        return number == null || !number.matches("\\d{1,6}")
                ? null
                : getText().lines().stream().filter(line -> Integer.valueOf(number).equals(line.after())).findFirst().orElse(null);
    }

    public List<ReviewComment> getComments() {
        if (said == null) {
            said = comments.of(slug());
        }
        return said;
    }

    /** Comments on the line as it stands that are not resolved. */
    public long on(DiffLine line) {
        return getComments().stream()
                .filter(one -> one.resolvedAt() == null && !one.outdated() && one.path().equals(getText().path()))
                .filter(one -> Integer.valueOf(one.line()).equals(line.after()))
                .count();
    }

    /** How the lesson looks to learners; null when the text is no lesson. */
    public String getPreview() {
        Matcher lesson = LESSON.matcher(getText().path());
        return lesson.matches() ? lessons.preview(slug(), lesson.group(1), text.text()).html() : null;
    }

    private Typed typed() {
        return new Typed(external);
    }

    private String slug() {
        String slug = external.getRequestParameterMap().get("slug");
        if (slug == null) {
            throw new NotFound("draft");
        }
        return slug;
    }
}
