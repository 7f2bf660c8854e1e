package vn.hocvuso.publishing.control;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML mapping read member by member: every wrong or missing one is noted with its line, and what nobody asked for is noted
 * too, for it is a misspelt key as a rule. Values are texts until asked for as something else; no object is ever made of a tag.
 */
final class YamlFile {
    private static final int LARGEST = 1_000_000;
    private static final Node UNREADABLE = new ScalarNode(Tag.NULL, "", null, null, DumperOptions.ScalarStyle.PLAIN);

    private final String file;
    private final Findings findings;
    private final Map<String, Node> members = new LinkedHashMap<>();
    private final int line;

    private YamlFile(String file, Node node, int line, Findings findings) {
        this.file = file;
        this.findings = findings;
        this.line = line;
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                put(tuple);
            }
        } else {
            findings.error(file, line, "yaml-no-mapping");
        }
    }

    private void put(NodeTuple tuple) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (members.put(key, tuple.getValueNode()) != null) {
            findings.error(file, lineOf(tuple.getKeyNode()), "yaml-key-twice", key);
        }
    }

    static YamlFile of(String file, String text, Findings findings) {
        Node node = compose(file, text, findings);
        return node == UNREADABLE ? null : new YamlFile(file, node, node == null ? 1 : lineOf(node), findings);
    }

    /** A file that is a list of mappings; empty, and noted, when it is not. */
    static List<YamlFile> listOf(String file, String text, Findings findings) {
        Node node = compose(file, text, findings);
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(one -> new YamlFile(file, one, lineOf(one), findings)).toList();
        }
        if (node != UNREADABLE) {
            findings.error(file, 1, "yaml-no-list", file.substring(file.lastIndexOf('/') + 1));
        }
        return List.of();
    }

    /** Null for an empty file; {@link #UNREADABLE}, and noted, when it is no YAML. */
    private static Node compose(String file, String text, Findings findings) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(20);
        try {
            return new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            int at = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            findings.error(file, at, "yaml-unreadable", String.valueOf(e.getProblem()));
        } catch (YAMLException e) {
            findings.error(file, 1, "yaml-unreadable", String.valueOf(e.getMessage()));
        }
        return UNREADABLE;
    }

    int line() {
        return line;
    }

    /** Of the member, as far as it is there. */
    int line(String key) {
        return members.containsKey(key) ? lineOf(members.get(key)) : line;
    }

    /** Empty, and noted, when it is missing. */
    String text(String key, int longest) {
        String value = textOrNull(key, longest);
        if (value == null) {
            findings.error(file, line, "yaml-missing", key);
        }
        return value == null ? "" : value;
    }

    String textOrNull(String key, int longest) {
        Node node = members.get(key);
        return node == null || node.getTag() == Tag.NULL ? null : scalar(node, key, longest);
    }

    /** Empty when it is missing. */
    List<String> texts(String key, int longest) {
        List<String> texts = new ArrayList<>();
        for (Node node : nodes(key)) {
            texts.add(scalar(node, key, longest));
        }
        return texts;
    }

    private String scalar(Node node, String key, int longest) {
        if (!(node instanceof ScalarNode scalar)) {
            findings.error(file, lineOf(node), "yaml-no-text", key);
            return "";
        }
        String value = scalar.getValue().strip();
        if (value.isEmpty() || value.length() > longest) {
            findings.error(file, lineOf(node), "yaml-length", key, longest);
        }
        return value;
    }

    /** Null when it is missing or {@code null}. */
    Integer integerOrNull(String key) {
        String value = textOrNull(key, 12);
        if (value == null || value.matches("-?\\d{1,9}")) {
            return value == null ? null : Integer.valueOf(value);
        }
        findings.error(file, line(key), "yaml-no-number", key, value);
        return null;
    }

    LocalDate dayOrNull(String key) {
        String value = textOrNull(key, 40);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            findings.error(file, line(key), "yaml-no-day", key, value);
            return null;
        }
    }

    /** Never null: a wrong one is noted and replaced, so that reading goes on. */
    UUID uuid() {
        String value = text("uuid", 36);
        if (value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return UUID.fromString(value);
        }
        if (!value.isEmpty()) {
            findings.error(file, line("uuid"), "yaml-no-uuid", value);
        }
        return new UUID(0, 0);
    }

    /** Mappings in a list; empty when it is missing. */
    List<YamlFile> list(String key) {
        return nodes(key).stream().map(node -> new YamlFile(file, node, lineOf(node), findings)).toList();
    }

    /** A mapping within; empty when it is missing or {@code null}. */
    Optional<YamlFile> child(String key) {
        Node node = members.get(key);
        return node == null || node.getTag() == Tag.NULL ? Optional.empty() : Optional.of(new YamlFile(file, node, lineOf(node), findings));
    }

    private List<Node> nodes(String key) {
        Node node = members.get(key);
        if (node == null || node.getTag() == Tag.NULL) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        findings.error(file, lineOf(node), "yaml-no-list", key);
        return List.of();
    }

    boolean has(String key) {
        return members.containsKey(key);
    }

    /** Notes every member but these. */
    void only(String... keys) {
        List<String> known = List.of(keys);
        members.forEach((key, node) -> {
            if (!known.contains(key)) {
                findings.error(file, lineOf(node), "yaml-unknown-key", key, String.join(", ", known));
            }
        });
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
