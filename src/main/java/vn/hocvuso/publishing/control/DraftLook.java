package vn.hocvuso.publishing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.hocvuso.catalog.CourseContent;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.catalog.LessonRendering;
import vn.hocvuso.catalog.Term;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.publishing.LessonDescription;
import vn.hocvuso.publishing.LessonPreview;
import vn.hocvuso.publishing.rule.MediaNames;
import vn.hocvuso.questionbank.Face;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.StoredQuestion;

/** Shows a lesson that is being written through the renderer and the linter of publication: one look, one set of rules. */
@ApplicationScoped
public class DraftLook {
    private static final Map<String, String> SPELLINGS = LanguageLinter.spellings();

    private DraftFiles files;
    private Courses courses;
    private Questions questions;
    private Bulk.Sentences sentences;

    DraftLook() {}

    @Inject
    public DraftLook(DraftFiles files, Courses courses, Questions questions, Bulk.Sentences sentences) {
        this.files = files;
        this.courses = courses;
        this.questions = questions;
        this.sentences = sentences;
    }

    /** @param described the lesson's {@code lesson.yaml} */
    public LessonPreview at(DraftFiles.Draft draft, List<Term> glossary, DraftFiles.Stored described, String text) {
        LessonDescription it = DraftTexts.lesson(described.content());
        String folder = MediaNames.folder(described.path());
        Map<String, byte[]> media = new TreeMap<>();
        files.contents(draft.course(), folder + "media/").forEach((path, content) -> media.put(path.substring(folder.length()), content));
        CourseContent.Lesson lesson = it.with(text, media);
        CourseContent course = new CourseContent(
                draft.course(), draft.slug(), draft.title(), "", List.of(), List.of(), List.of(), "lessons", List.of(), null, glossary);
        LessonRendering rendering = courses.preview(course, lesson);
        Findings findings = new Findings(sentences);
        rendering.problems().forEach(problem -> findings.error("", problem.line(), problem.code(), problem.parameters().toArray()));
        new LessonLinter(findings, SPELLINGS).check("", lesson, rendering);
        Map<String, Face> checks = checks(draft.slug(), rendering, findings);
        return new LessonPreview(
                // Media of a draft are not the published ones: another address, for authors only.
                rendering.html().replace("=\"/api/v1/courses/" + draft.slug() + "/media/", "=\"/api/v1/course-drafts/" + draft.slug() + "/media/"),
                rendering.minutes(List.of()),
                findings.report().errors(),
                findings.report().warnings(),
                checks);
    }

    private Map<String, Face> checks(String bank, LessonRendering rendering, Findings findings) {
        Map<String, Face> faces = new LinkedHashMap<>();
        for (String name : rendering.questions()) {
            Optional<StoredQuestion> question = questions.find(bank, name);
            if (question.isEmpty()) {
                findings.error("", 1, "check-missing", name);
            } else if (!question.get().draft().tags().contains(QuestionDraft.CHECK)) {
                findings.error("", 1, "check-without-tag", name);
            } else {
                faces.put(name, question.get().face());
            }
        }
        return faces;
    }
}
