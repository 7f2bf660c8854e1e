package vn.hocvuso.learning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.catalog.CoursePrint;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Refused.Phrase;
import vn.hocvuso.learning.Paper;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.StoredQuestion;

/** A course as XHTML for paper. Its words are content, and content is Vietnamese; it is the same source as the pages'. */
@ApplicationScoped
public class Booklet {
    private static final Pattern SELF_CHECK = Pattern.compile("<div class=\"self-check\" data-question=\"([\\w.:-]+)\"></div>");

    /** The box "Nhớ" of a lesson: what a poster says. */
    private static final Pattern CORE = Pattern.compile(
            "<div class=\"callout callout--note\" role=\"note\">.*?<div>(.*?)</div>\\s*</div>", Pattern.DOTALL);

    private static final String STYLES = """
            @page { size: A4; margin: 18mm 18mm 20mm 18mm; @bottom-center { content: counter(page); font-family: 'Be Vietnam Pro'; font-size: 9pt; color: #48545a; } }
            body { font-family: 'Be Vietnam Pro'; font-size: 10.5pt; line-height: 1.55; color: #1c2529; }
            h1 { font-size: 20pt; line-height: 1.3; color: #14566a; margin: 0 0 3mm 0; } h2 { font-size: 13pt; margin: 6mm 0 2mm 0; page-break-after: avoid; }
            h3 { font-size: 11pt; margin: 4mm 0 1mm 0; page-break-after: avoid; } p { margin: 0 0 2.5mm 0; } ul, ol { margin: 0 0 2.5mm 0; padding-left: 6mm; }
            .lesson { page-break-before: always; } .small { font-size: 9pt; color: #48545a; }
            table { width: 100%; border-collapse: collapse; margin: 0 0 3mm 0; -fs-table-paginate: paginate; } tr { page-break-inside: avoid; }
            th, td { border: 0.3mm solid #b9b1a0; padding: 1.5mm 2mm; text-align: left; vertical-align: top; font-size: 9.5pt; } th { background: #f1eee7; }
            .callout { border-left: 1.2mm solid #14566a; background: #f1f6f7; padding: 2mm 3mm; margin: 0 0 3mm 0; page-break-inside: avoid; } .callout p { margin: 0; }
            blockquote { border-left: 0.6mm solid #b9b1a0; margin: 0 0 3mm 0; padding-left: 4mm; } .figure { margin: 3mm 0; text-align: center; page-break-inside: avoid; }
            figcaption { font-size: 9pt; color: #48545a; } .q { border: 0.3mm solid #b9b1a0; padding: 2mm 3mm; margin: 0 0 3mm 0; page-break-inside: avoid; } .q ul { list-style-type: none; padding-left: 1mm; margin: 1mm 0 0 0; }
            .box { border: 0.3mm solid #48545a; font-size: 7pt; padding: 0 1.6mm; margin-right: 2mm; } a { color: #1c2529; text-decoration: none; } .terms dt { font-weight: bold; } .terms dd { margin: 0 0 1.5mm 4mm; }
            .poster h1 { background: #14566a; color: #ffffff; padding: 6mm; font-size: 24pt; } .poster .card { border: 0.4mm solid #14566a; padding: 3mm 4mm; margin: 0 0 4mm 0; page-break-inside: avoid; }
            .poster .card h2 { margin: 0 0 1mm 0; color: #14566a; font-size: 12pt; } .poster .card p { font-size: 13pt; margin: 0; }
            .pi, .term { }
            """;

    private Questions questions;
    private Bulk.Sentences sentences;

    Booklet() {}

    @Inject
    public Booklet(Questions questions, Bulk.Sentences sentences) {
        this.questions = questions;
        this.sentences = sentences;
    }

    /**
     * @param waiting lessons that are closed for who prints, by their key, with what they wait for
     * @return a whole document; empty body parts where the course has none
     */
    public String of(CoursePrint printed, Map<String, Phrase> waiting, Paper paper) {
        CoursePrint course = new CoursePrint(
                printed.course(), printed.lessons().stream().map(lesson -> shown(lesson, waiting.get(lesson.key()))).toList(), printed.mentorHtml(), printed.glossary());
        String body = switch (paper) {
            case LESSONS -> lessons(course);
            case MENTOR -> mentor(course);
            case POSTER -> poster(course);
        };
        return "<html lang=\"vi\"><head><title>" + escaped(course.course().title()) + "</title><style>" + STYLES + "</style></head><body>" + body + "</body></html>";
    }

    /** Of a closed lesson there is its title, and what it waits for. */
    private CoursePrint.Lesson shown(CoursePrint.Lesson lesson, Phrase lock) {
        return lock == null
                ? lesson
                : new CoursePrint.Lesson(
                        lesson.key(), lesson.title(), lesson.minutes(), "<p>" + escaped(sentences.of("lock-opens", lock)) + "</p>", lesson.objectives(),
                        List.of(), List.of());
    }

    private String lessons(CoursePrint course) {
        StringBuilder html = new StringBuilder("<h1>").append(escaped(course.course().title())).append("</h1><p>").append(escaped(course.course().summary())).append("</p>");
        html.append("<h2>Học xong, đồng chí có thể</h2>").append(list(course.course().objectives()));
        html.append("<h2>").append(course.lessons().size()).append(" bài, khoảng ").append(course.course().minutes()).append(" phút</h2><ol>");
        course.lessons().forEach(lesson -> html.append("<li>").append(escaped(lesson.title())).append("</li>"));
        html.append("</ol>");
        int number = 0;
        for (CoursePrint.Lesson lesson : course.lessons()) {
            number++;
            html.append("<div class=\"lesson\"><p class=\"small\">Bài ").append(number).append(" · ").append(lesson.minutes()).append(" phút</p><h1>")
                    .append(escaped(lesson.title())).append("</h1>").append(withQuestions(course, lesson));
            if (!lesson.sources().isEmpty()) {
                html.append("<p class=\"small\">Nguồn: ").append(escaped(String.join("; ", lesson.sources()))).append(".</p>");
            }
            html.append("</div>");
        }
        return html.toString();
    }

    /** Where the page has a question to click, the paper has one to tick. */
    private String withQuestions(CoursePrint course, CoursePrint.Lesson lesson) {
        return SELF_CHECK.matcher(lesson.html()).replaceAll(place -> Matcher.quoteReplacement(
                checks(course, List.of(place.group(1))).map(Booklet::toTick).collect(Collectors.joining())));
    }

    private static String toTick(StoredQuestion question) {
        String options = question.face().choices() == null
                ? "<p class=\"small\">Trả lời: ……………………………………………………</p>"
                : question.face().choices().stream()
                        .map(option -> "<li><span class=\"box\"> </span>" + option.html() + "</li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>"));
        return "<div class=\"q\"><div>" + question.face().html() + "</div>" + options + "</div>";
    }

    private String mentor(CoursePrint course) {
        StringBuilder html = new StringBuilder("<p class=\"small\">Dành cho người hướng dẫn</p><h1>").append(escaped(course.course().title())).append("</h1>");
        html.append(course.mentorHtml() == null ? "" : course.mentorHtml());
        html.append("<div class=\"lesson\"><h1>Đáp án tự kiểm tra</h1>");
        for (CoursePrint.Lesson lesson : course.lessons()) {
            html.append("<h2>").append(escaped(lesson.title())).append("</h2>");
            checks(course, lesson.questions()).forEach(question -> html.append("<div class=\"q\"><div>").append(question.face().html())
                    .append("</div><ul>").append(AnswerWords.of(question).stream().map(words -> "<li>→ " + words + "</li>").collect(Collectors.joining())).append("</ul></div>"));
        }
        return html.append("</div>").toString();
    }

    private Stream<StoredQuestion> checks(CoursePrint course, List<String> names) {
        return names.stream()
                .flatMap(name -> questions.find(course.course().slug(), name).stream())
                .filter(question -> question.draft().tags().contains(QuestionDraft.CHECK));
    }

    private String poster(CoursePrint course) {
        StringBuilder html = new StringBuilder("<div class=\"poster\"><h1>").append(escaped(course.course().title())).append("</h1>");
        for (CoursePrint.Lesson lesson : course.lessons()) {
            Matcher core = CORE.matcher(lesson.html());
            if (core.find()) {
                html.append("<div class=\"card\"><h2>").append(escaped(lesson.title())).append("</h2>").append(core.group(1).replaceFirst("<b>[^<]*</b> ", "")).append("</div>");
            }
        }
        return html.append("<p class=\"small\">Bình dân học vụ số · Học xong mỗi bài chỉ 5 phút, hỏi người hướng dẫn của đơn vị.</p></div>").toString();
    }

    private static String list(List<String> items) {
        return items.stream().map(item -> "<li>" + escaped(item) + "</li>").collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
