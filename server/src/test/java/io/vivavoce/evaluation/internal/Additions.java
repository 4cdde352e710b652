package io.vivavoce.evaluation.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// What says nothing and may stand beside any answer, `evaluation/development/additions.yaml`: talk around the matter,
/// talk about one's own answering, claims and words of trades.
final class Additions {
    private static final Map<String, Map<String, List<String>>> TEXTS = read();

    private Additions() {}

    /// An answer with one text of each sort beside it, behind it and before it in turn.
    ///
    /// @param turn which text of each sort
    static Stream<String> beside(String answer, String language, int turn) {
        return Objects.requireNonNull(TEXTS.get(language)).values().stream().map(texts -> {
            String text = texts.get(Math.floorMod(turn, texts.size()));
            return turn % 2 == 0 ? answer + " " + text : text + " " + answer;
        });
    }

    private static Map<String, Map<String, List<String>>> read() {
        try (InputStream in = Additions.class.getResourceAsStream("/evaluation/development/additions.yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
