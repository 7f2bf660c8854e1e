package vn.hocvuso.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.demo.rule.FictionalDivision;
import vn.hocvuso.personnel.People;
import vn.hocvuso.survey.Question;
import vn.hocvuso.survey.Surveys;

/** What three companies said of a course in two months that are over. */
@ApplicationScoped
public class SurveyLife {
    private static final String COURSE = "bao-ve-bi-mat";
    private static final List<String> COMPANIES = List.of("-D1-C1", "-D1-C2", "-D1-C3");
    private static final List<String> WORDS = List.of(
            "Thêm tình huống về điện thoại trong khu vực cấm.", "Bài về định vị rất sát thực tế đơn vị.", "Nên có bản in để học khi không có mạng.",
            "Câu hỏi cuối bài hơi dài.", "Cho xem thêm ví dụ ảnh lộ bí mật đã xử lý.", "Học theo tổ, có người hướng dẫn thì dễ hơn.");

    @Inject
    Days days;

    @Inject
    Surveys surveys;

    @Inject
    People people;

    public void live(FictionalDivision division) {
        List<Question> questions = surveys.questions(COURSE);
        LocalDate thisMonth = days.today().withDayOfMonth(1);
        for (int company = 0; company < COMPANIES.size(); company++) {
            List<String> done = division.peopleOf(FictionalDivision.REGIMENT + COMPANIES.get(company)).stream().filter(who -> division.hasDone(who, COURSE)).toList();
            int first = 8 + company;
            answer(done.subList(0, first), questions, thisMonth.minusDays(9));
            answer(done.subList(first, first + 6), questions, thisMonth.minusDays(40));
        }
    }

    private void answer(List<String> who, List<Question> questions, LocalDate day) {
        days.evening(day, () -> who.forEach(one -> surveys.answer(people.idOf(one), COURSE, answers(one, questions))));
    }

    /** Mostly content, as people are; every fourth has something to say. */
    private static Map<UUID, String> answers(String who, List<Question> questions) {
        int mood = Integer.parseInt(who.substring(who.length() - 3));
        Map<UUID, String> answers = new HashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            int given = question.kind().equals("scale") ? 5 - (mood + i) * 7 % 10 / 4 : 1 + (mood % 6 == 0 ? 2 : mood % 5 == 0 ? 0 : 1) % Math.max(1, question.numbers());
            if (question.numbers() > 0) {
                answers.put(question.id(), String.valueOf(given));
            } else if (mood % 4 == 0) {
                answers.put(question.id(), WORDS.get(mood % WORDS.size()));
            }
        }
        return answers;
    }
}
