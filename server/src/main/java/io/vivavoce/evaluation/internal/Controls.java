package io.vivavoce.evaluation.internal;

import io.vivavoce.guide.Anchors;
import io.vivavoce.guide.Competency;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Competencies no interview is about. The same evidence is rated on one of them: a model that reads gives the lowest
/// level or none; one that follows what the words ask for gives a higher one, and betrays itself. Immutable.
final class Controls {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

    private final List<Control> all;

    Controls() {
        try (InputStream in = Controls.class.getResourceAsStream("/evaluation/controls.yaml")) {
            if (in == null) {
                throw new IllegalStateException("evaluation/controls.yaml is missing from the build");
            }
            List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            all = entries.stream().map(Controls::control).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Control(Competency competency, Set<String> words) {}

    /// One that nothing in the evidence speaks of, another one for other seeds.
    Competency of(long seed, String evidence) {
        Set<String> said =
                BETWEEN.splitAsStream(evidence.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        int first = Math.floorMod(seed, all.size());
        for (int i = 0; i < all.size(); i++) {
            Control control = all.get((first + i) % all.size());
            if (control.words().stream().noneMatch(said::contains)) {
                return control.competency();
            }
        }
        return all.get(first).competency();
    }

    private static Control control(Map<String, Object> entry) {
        List<String> levels = texts(entry, "levels");
        Competency competency = new Competency(
                text(entry, "id"),
                text(entry, "name"),
                text(entry, "summary"),
                1,
                new Anchors(levels),
                List.of(),
                List.of());
        return new Control(competency, Set.copyOf(texts(entry, "words")));
    }

    private static String text(Map<String, Object> entry, String key) {
        return Objects.requireNonNull(entry.get(key), key).toString();
    }

    private static List<String> texts(Map<String, Object> entry, String key) {
        return ((List<?>) Objects.requireNonNull(entry.get(key), key))
                .stream().map(Object::toString).toList();
    }
}
