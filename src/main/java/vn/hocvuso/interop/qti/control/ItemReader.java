package vn.hocvuso.interop.qti.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.document.XmlElement;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.questionbank.Essay;
import vn.hocvuso.questionbank.Labels;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionFault;
import vn.hocvuso.questionbank.QuestionGathering;
import vn.hocvuso.questionbank.Text;

/** One item: its interactions say which type it is. */
final class ItemReader {
    private static final Set<String> GAPS = Set.of("textEntryInteraction", "inlineChoiceInteraction");

    private final XmlElement item;
    private final QuestionGathering gathering;
    private final XmlElement body;
    private final Map<String, Declaration> declarations;
    private final Scoring scoring;
    private final Bounds bounds;
    private final Map<String, Text> feedbacks = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Set<XmlElement> heard = new HashSet<>();

    ItemReader(XmlElement item, QuestionGathering gathering) {
        this.item = item;
        this.gathering = gathering;
        this.body = item.child("itemBody").orElseThrow(() -> QuestionFault.wrong(item.line(), "text-missing"));
        refuseWhatChanges();
        this.declarations = item.children("responseDeclaration").stream()
                .map(Declaration::new)
                .collect(Collectors.toMap(Declaration::id, one -> one, (first, second) -> first));
        List<String> asked = body.all().filter(Body::isInteraction).map(at -> at.attribute("responseIdentifier", "")).toList();
        this.scoring = new Scoring(item, asked);
        this.bounds = new Bounds(item.line(), scoring.earnings());
        item.children("modalFeedback").stream().filter(ItemReader::isShown).forEach(said -> feedbacks.putIfAbsent(key(said), Body.read(said)));
    }

    private void refuseWhatChanges() {
        if (item.attribute("adaptive", "false").equals("true") || item.child("templateDeclaration").isPresent()) {
            throw QuestionFault.unsupported(item.line(), "qti-adaptive");
        }
    }

    /** Else it is said to all but those it names. */
    private static boolean isShown(XmlElement said) {
        return !said.attribute("showHide", "show").equals("hide");
    }

    private static String key(XmlElement said) {
        return said.attribute("outcomeIdentifier", "") + ' ' + said.attribute("identifier", "");
    }

    void note(String code) {
        gathering.note(item.line(), code);
    }

    /** @param entry the name the package gives it; null: its own identifier */
    QuestionDraft draft(String entry, Labels labels) {
        Question question = question();
        if (feedbacks.keySet().stream().anyMatch(key -> !used.contains(key)) || item.all().anyMatch(this::isUnheard)) {
            note("qti-feedback");
        }
        String title = item.attribute("title");
        String name = gathering.name(item.line(), entry, item.attribute("identifier"), question.text());
        return labels.draft(name, Vietnamese.clean(title), question);
    }

    private boolean isUnheard(XmlElement at) {
        return at.name().equals("feedbackBlock") || at.name().equals("modalFeedback") && !isShown(at) || at.name().equals("feedbackInline") && !heard.contains(at);
    }

    private Question question() {
        List<XmlElement> interactions = body.all().filter(Body::isInteraction).toList();
        if (interactions.isEmpty()) {
            throw QuestionFault.unsupported(item.line(), "question-description");
        }
        XmlElement first = interactions.get(0);
        if (interactions.size() > 1 || first.name().equals("inlineChoiceInteraction")) {
            interactions.stream().filter(at -> !GAPS.contains(at.name())).findFirst().ifPresent(at -> {
                throw QuestionFault.unsupported(at.line(), "qti-several", at.name());
            });
            return new GapReader(this).cloze(interactions);
        }
        return switch (first.name()) {
            case "choiceInteraction" -> new ChoiceReader(this, first).read();
            case "orderInteraction" -> new ChoiceReader(this, first).ordering();
            case "matchInteraction" -> new MatchReader(this, first).read();
            case "textEntryInteraction" -> new GapReader(this).alone(first, text(at -> standsAlone(at) ? "" : "_____"));
            case "extendedTextInteraction" -> new Essay(text(at -> ""), rubric(), general());
            default -> throw QuestionFault.unsupported(first.line(), "qti-interaction", first.name());
        };
    }

    /** Nothing else is said in its paragraph: the gap is no part of the sentence. */
    private boolean standsAlone(XmlElement interaction) {
        return body.all().filter(at -> at.children().contains(interaction)).noneMatch(at -> !at.text().isBlank());
    }

    /** What the item says, with the prompt of its interaction. */
    Text text(Function<XmlElement, String> interaction) {
        List<Object> content = new ArrayList<>(body.content());
        body.all("prompt").forEach(prompt -> content.add(XmlElement.of("div").addAll(prompt.content())));
        return Body.read(content, interaction);
    }

    /** What it says to whoever marks, else to others who are no candidates; null for nothing. */
    private Text rubric() {
        List<XmlElement> blocks = body.all("rubricBlock")
                .filter(block -> !block.attribute("view", "").contains("candidate") && !block.text().isBlank()).toList();
        List<XmlElement> marking = blocks.stream().filter(block -> block.attribute("view", "").contains("scorer")).toList();
        List<Object> parts = new ArrayList<>();
        (marking.isEmpty() ? blocks : marking).forEach(block -> parts.add(XmlElement.of("div").addAll(block.content())));
        return parts.isEmpty() ? null : Body.read(parts, at -> "");
    }

    /** Feedback that is there from the start. */
    Text general() {
        for (XmlElement outcome : item.children("outcomeDeclaration")) {
            String value = outcome.child("defaultValue").map(at -> at.text().strip()).orElse("");
            Text said = said(outcome.attribute("identifier", ""), value);
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    /** The feedback of a choice, wherever it stands. */
    Text feedback(XmlElement choice, String response) {
        String id = choice.attribute("identifier", "");
        for (XmlElement inline : choice.children("feedbackInline")) {
            if (isShown(inline) && inline.attribute("identifier", "").equals(id)) {
                heard.add(inline);
                return Body.read(inline);
            }
        }
        return feedbacks.keySet().stream()
                .filter(key -> key.endsWith(' ' + id) && scoring.echoes(key.substring(0, key.indexOf(' ')), response))
                .findFirst()
                .map(key -> said(key.substring(0, key.indexOf(' ')), id))
                .orElse(null);
    }

    /** The feedback a case of the scoring names; null for none. */
    Text feedback(String identifier) {
        return identifier == null
                ? null
                : feedbacks.keySet().stream()
                        .filter(key -> key.endsWith(' ' + identifier))
                        .findFirst()
                        .map(key -> said(key.substring(0, key.indexOf(' ')), identifier))
                        .orElse(null);
    }

    private Text said(String outcome, String identifier) {
        String key = outcome + ' ' + identifier;
        Text text = feedbacks.get(key);
        if (text != null) {
            used.add(key);
        }
        return text == null || text.isBlank() ? null : text;
    }

    Declaration declaration(XmlElement interaction) {
        Declaration declaration = declarations.get(interaction.attribute("responseIdentifier", ""));
        if (declaration == null) {
            throw QuestionFault.wrong(interaction.line(), "qti-no-response", interaction.attribute("responseIdentifier", ""));
        }
        return declaration;
    }

    /** How the response is scored; without any processing, by what is declared. */
    Rule rule(Declaration declaration) {
        Rule rule = scoring.of(declaration.id());
        if (rule.isEmpty() && item.child("responseProcessing").isEmpty()) {
            rule.mapped = declaration.hasMapping();
            rule.correct = declaration.hasMapping() || declaration.correct().isEmpty() ? null : BigDecimal.ONE;
        }
        if (rule.isEmpty()) {
            boolean elsewhere = item.all("setOutcomeValue").findAny().isPresent();
            throw elsewhere
                    ? QuestionFault.unsupported(declaration.element().line(), "qti-scoring", "responseProcessing")
                    : QuestionFault.wrong(declaration.element().line(), "no-key");
        }
        bounds.refuseThreshold(rule);
        return rule;
    }

    /** Refuses what is cut so that a part of the right answer is all of it. */
    Bounds bounds() {
        return bounds;
    }

    /** Where one choice has to stay in its place all do: it may speak of those above. */
    boolean isFixed(XmlElement interaction) {
        return !interaction.attribute("shuffle", "false").equals("true")
                || interaction.children().stream().anyMatch(choice -> choice.attribute("fixed", "false").equals("true"));
    }
}
