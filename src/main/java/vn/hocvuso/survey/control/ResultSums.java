package vn.hocvuso.survey.control;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.hocvuso.survey.Question;
import vn.hocvuso.survey.SurveyResults.Bar;
import vn.hocvuso.survey.SurveyResults.Item;
import vn.hocvuso.survey.control.SheetRepository.Told;

/** What several months' sheets say together, question by question. */
public final class ResultSums {
    private final Map<UUID, Map<Integer, Integer>> times = new HashMap<>();
    /** By a key drawn from sheet and question: the order tells neither when nor which texts are of one sheet. */
    private final Map<UUID, Map<UUID, String>> words = new HashMap<>();

    public void add(List<Told> answers) {
        for (Told one : answers) {
            if (one.number() > 0) {
                times.computeIfAbsent(one.question(), anew -> new TreeMap<>()).merge(one.number(), one.times(), Integer::sum);
            } else {
                words.computeIfAbsent(one.question(), anew -> new TreeMap<>()).put(shuffled(one), one.words());
            }
        }
    }

    private static UUID shuffled(Told one) {
        return UUID.nameUUIDFromBytes((one.sheet() + "|" + one.question()).getBytes(StandardCharsets.UTF_8));
    }

    public Collection<UUID> questions() {
        List<UUID> all = new ArrayList<>(times.keySet());
        all.addAll(words.keySet());
        return all;
    }

    /** @param least fewer texts than these are not shown */
    public List<Item> items(List<Question> questions, int least) {
        return questions.stream().map(question -> item(question, least)).toList();
    }

    private Item item(Question question, int least) {
        Collection<String> texts = words.getOrDefault(question.id(), Map.of()).values();
        if (question.numbers() == 0) {
            return new Item(question, texts.size(), null, List.of(), texts.size() < least ? List.of() : List.copyOf(texts));
        }
        Map<Integer, Integer> own = times.getOrDefault(question.id(), Map.of());
        int answers = own.values().stream().mapToInt(Integer::intValue).sum();
        List<Bar> bars = new ArrayList<>();
        int sum = 0;
        for (int number = 1; number <= question.numbers(); number++) {
            int given = own.getOrDefault(number, 0);
            sum += number * given;
            String label = question.kind().equals("scale") ? String.valueOf(number) : question.choices().get(number - 1);
            bars.add(new Bar(label, given, answers == 0 ? null : BigDecimal.valueOf(given * 1000L / answers, 1)));
        }
        BigDecimal mean = !question.kind().equals("scale") || answers == 0 ? null : BigDecimal.valueOf(sum * 10L / answers, 1);
        return new Item(question, answers, mean, bars, List.of());
    }
}
