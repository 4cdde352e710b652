package io.vivavoce.guide.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A mapping in a YAML file, read strictly: what is missing, of another type or not expected is an error that names its
/// place.
///
/// @param place file and path, for messages
record Node(String place, Map<?, ?> values) {
    static Node of(String place, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Node(place, map);
        }
        throw new BankFormatException(place, "a mapping is expected");
    }

    /// Refuses keys that nobody reads.
    Node only(String... keys) {
        Set<Object> unknown = new LinkedHashSet<>(values.keySet());
        unknown.removeAll(Set.of((Object[]) keys));
        if (!unknown.isEmpty()) {
            throw new BankFormatException(
                    place, "unknown key " + unknown.iterator().next());
        }
        return this;
    }

    String text(String key) {
        return text(at(key), required(key));
    }

    @Nullable
    String optionalText(String key) {
        Object value = values.get(key);
        return value == null ? null : text(at(key), value);
    }

    int positive(String key) {
        if (required(key) instanceof Integer number && number > 0) {
            return number;
        }
        throw new BankFormatException(at(key), "a positive whole number is expected");
    }

    /// One of the values whose name on the wire is given.
    <E> E oneOf(String key, List<E> all, Function<E, String> id) {
        return oneOf(at(key), text(key), all, id);
    }

    <E> List<E> someOf(String key, List<E> all, Function<E, String> id) {
        return texts(key).stream().map(text -> oneOf(at(key), text, all, id)).toList();
    }

    private static <E> E oneOf(String place, String text, List<E> all, Function<E, String> id) {
        return all.stream()
                .filter(value -> id.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new BankFormatException(place, "unknown value " + text));
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Object value : list(key)) {
            texts.add(text(at(key), value));
        }
        return List.copyOf(texts);
    }

    List<Node> nodes(String key) {
        List<Node> nodes = new ArrayList<>();
        for (Object value : list(key)) {
            nodes.add(of(at(key) + "[" + nodes.size() + "]", value));
        }
        return List.copyOf(nodes);
    }

    /// The texts under the keys 1 to `levels`, and no other.
    List<String> levels(String key, int levels) {
        Node scale = of(at(key), required(key));
        if (scale.values.size() != levels) {
            throw new BankFormatException(scale.place, "exactly the levels 1 to " + levels + " are expected");
        }
        List<String> texts = new ArrayList<>();
        for (int level = 1; level <= levels; level++) {
            texts.add(text(scale.place + "." + level, scale.values.get(level)));
        }
        return List.copyOf(texts);
    }

    private Collection<?> list(String key) {
        if (required(key) instanceof List<?> list) {
            return list;
        }
        throw new BankFormatException(at(key), "a list is expected");
    }

    private Object required(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw new BankFormatException(at(key), "is missing");
        }
        return value;
    }

    private static String text(String place, @Nullable Object value) {
        if (value instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw new BankFormatException(place, "a text is expected");
    }

    private String at(String key) {
        return place + " " + key;
    }
}
