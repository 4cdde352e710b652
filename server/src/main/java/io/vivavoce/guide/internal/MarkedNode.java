package io.vivavoce.guide.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// A mapping of a file somebody wrote. What is not as it must be is noted with line and column, and reading goes on.
final class MarkedNode {
    private static final Set<Tag> PLAIN = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.TIMESTAMP, Tag.NULL);

    private final String place;
    private final Node node;
    private final List<Fault> faults;
    private final Map<String, Node> values = new LinkedHashMap<>();

    /// Something wrong in a file.
    ///
    /// @param line from 1
    /// @param column from 1
    record Fault(int line, int column, String place, String message) {}

    /// @param place keys that lead here, for people
    /// @param keys all that may stand in it
    MarkedNode(String place, Node node, List<Fault> faults, String... keys) {
        this.place = place;
        this.node = node;
        this.faults = faults;
        if (node instanceof MappingNode mapping && mapping.getTag().equals(Tag.MAP)) {
            mapping.getValue().forEach(tuple -> take(tuple, Arrays.asList(keys)));
        } else {
            fault(node, place, "a mapping is expected");
        }
    }

    private void take(NodeTuple tuple, List<String> keys) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (!keys.contains(key)) {
            fault(tuple.getKeyNode(), at(key), "unknown key; known are " + String.join(", ", keys));
        } else if (values.put(key, tuple.getValueNode()) != null) {
            fault(tuple.getKeyNode(), at(key), "the key stands twice");
        }
    }

    /// Empty when it is left out.
    String text(String key) {
        Node value = values.get(key);
        return value == null ? "" : text(value, at(key));
    }

    /// Null when it is left out.
    @Nullable
    Integer number(String key) {
        Node value = values.get(key);
        if (value == null) {
            return null;
        }
        try {
            return Integer.valueOf(text(value, at(key)));
        } catch (NumberFormatException e) {
            fault(value, at(key), "a whole number is expected");
            return null;
        }
    }

    int requiredNumber(String key) {
        Integer number = number(key);
        if (number == null && !values.containsKey(key)) {
            fault(node, at(key), "is missing");
        }
        return number == null ? 0 : number;
    }

    /// False when it is left out.
    boolean truth(String key) {
        Node value = values.get(key);
        if (value == null) {
            return false;
        }
        String text = text(value, at(key));
        if (!text.equals("true") && !text.equals("false")) {
            fault(value, at(key), "true or false is expected");
        }
        return text.equals("true");
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node value : list(key)) {
            texts.add(text(value, at(key) + "[" + texts.size() + "]"));
        }
        return texts;
    }

    /// The texts under the keys 1 to `levels`; empty ones where a level is left out.
    List<String> levels(String key, int levels) {
        Node value = values.get(key);
        if (value == null) {
            return List.of();
        }
        String[] keys = new String[levels];
        Arrays.setAll(keys, index -> String.valueOf(index + 1));
        MarkedNode scale = new MarkedNode(at(key), value, faults, keys);
        return Arrays.stream(keys).map(scale::text).toList();
    }

    List<MarkedNode> nodes(String key, String... keys) {
        List<MarkedNode> nodes = new ArrayList<>();
        for (Node value : list(key)) {
            nodes.add(new MarkedNode(at(key) + "[" + nodes.size() + "]", value, faults, keys));
        }
        return nodes;
    }

    void fault(String key, String message) {
        fault(values.getOrDefault(key, node), at(key), message);
    }

    private List<Node> list(String key) {
        Node value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof SequenceNode sequence && value.getTag().equals(Tag.SEQ)) {
            return sequence.getValue();
        }
        fault(value, at(key), "a list is expected");
        return List.of();
    }

    /// Numbers and the like count as the text that stands there.
    private String text(Node value, String at) {
        if (value instanceof ScalarNode scalar && PLAIN.contains(value.getTag())) {
            return value.getTag().equals(Tag.NULL) ? "" : scalar.getValue();
        }
        fault(value, at, "a text is expected");
        return "";
    }

    private void fault(Node where, String at, String message) {
        faults.add(new Fault(
                where.getStartMark().getLine() + 1, where.getStartMark().getColumn() + 1, at, message));
    }

    private String at(String key) {
        return place.isEmpty() ? key : place + "." + key;
    }
}
