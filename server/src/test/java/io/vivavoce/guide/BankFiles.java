package io.vivavoce.guide;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Reads the guide's resources as they are written, strictly: an unexpected key, a missing one or a value that is not
/// text fails.
final class BankFiles {
    private BankFiles() {}

    record Section(
            String id,
            String summary,
            List<String> types,
            List<String> families,
            int weight,
            List<String> anchors,
            List<String> nextSteps,
            List<String> cues,
            List<Entry> questions) {}

    record Entry(
            String id,
            String level,
            String text,
            @Nullable String hint,
            List<String> looksFor,
            List<FollowUp> probes,
            List<String> anchors,
            List<String> cues) {
        Stream<String> spoken() {
            return Stream.concat(Stream.ofNullable(hint), Stream.concat(Stream.of(text), followUps()));
        }

        Stream<String> followUps() {
            return probes.stream().map(FollowUp::text);
        }
    }

    record FollowUp(String kind, String text) {}

    static List<Section> sections() {
        try (var files = Files.list(path("/guide/bank/en"))) {
            return files.sorted().map(file -> section(read(file))).toList();
        } catch (IOException e) {
            throw new IllegalStateException("the bank cannot be listed", e);
        }
    }

    static Map<?, ?> resource(String name) {
        return read(path(name));
    }

    static List<String> texts(Object value) {
        return ((List<?>) value).stream().map(BankFiles::text).toList();
    }

    static String text(Object value) {
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalArgumentException("text expected, not " + value);
    }

    static Object value(Map<?, ?> node, String key) {
        return Objects.requireNonNull(node.get(key), () -> "'" + key + "' is missing in " + node.get("id"));
    }

    private static Section section(Map<?, ?> node) {
        allowOnly(
                node,
                List.of(
                        "id",
                        "name",
                        "summary",
                        "types",
                        "families",
                        "weight",
                        "anchors",
                        "next-step",
                        "cues",
                        "questions"));
        text(value(node, "name"));
        return new Section(
                text(value(node, "id")),
                text(value(node, "summary")),
                texts(value(node, "types")),
                texts(value(node, "families")),
                (Integer) value(node, "weight"),
                levels(value(node, "anchors"), 5),
                levels(value(node, "next-step"), 4),
                texts(value(node, "cues")),
                ((List<?>) value(node, "questions"))
                        .stream().map(question -> entry((Map<?, ?>) question)).toList());
    }

    private static Entry entry(Map<?, ?> node) {
        allowOnly(node, List.of("id", "level", "text", "hint", "looks-for", "probes", "anchors", "cues"));
        return new Entry(
                text(value(node, "id")),
                text(value(node, "level")),
                text(value(node, "text")),
                node.get("hint") instanceof String hint ? hint : null,
                texts(value(node, "looks-for")),
                ((List<?>) value(node, "probes"))
                        .stream().map(probe -> followUp((Map<?, ?>) probe)).toList(),
                levels(value(node, "anchors"), 5),
                texts(value(node, "cues")));
    }

    private static FollowUp followUp(Map<?, ?> node) {
        allowOnly(node, List.of("kind", "text"));
        return new FollowUp(text(value(node, "kind")), text(value(node, "text")));
    }

    private static List<String> levels(Object value, int count) {
        var node = (Map<?, ?>) value;
        if (node.size() != count) {
            throw new IllegalArgumentException(count + " levels expected in " + node);
        }
        return Stream.iterate(1, level -> level + 1)
                .limit(count)
                .map(level -> text(Objects.requireNonNull(node.get(level), () -> "level " + level)))
                .toList();
    }

    private static void allowOnly(Map<?, ?> node, List<String> keys) {
        if (!keys.containsAll(node.keySet())) {
            throw new IllegalArgumentException("unexpected key in " + node.keySet());
        }
    }

    private static Map<?, ?> read(Path file) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (var in = Files.newBufferedReader(file)) {
            return new Yaml(new SafeConstructor(options)).<Map<?, ?>>load(in);
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    private static Path path(String resource) {
        try {
            return Path.of(Objects.requireNonNull(BankFiles.class.getResource(resource), resource)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(resource, e);
        }
    }
}
