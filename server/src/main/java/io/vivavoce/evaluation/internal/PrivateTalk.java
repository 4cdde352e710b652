package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.embedding.EnglishEmbeddings;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An answer is away when it is nearer in meaning to what people tell of their private life, and ask about the terms
/// of a job, than to its question and what people tell of their work, of whatever trade. Who speaks of something else
/// mostly does so more than once: half of how far an answer is away is how far all are. Thread-safe.
final class PrivateTalk implements Elsewhere {
    static final String LANGUAGE = "en";

    private static final Logger LOG = LoggerFactory.getLogger(PrivateTalk.class);
    private static final String SENTENCES = "evaluation/talk-en.yaml";

    /// The fewer words, the less is certain: so much is taken off, by their number.
    private static final double DOUBT = 0.3;
    /// Answers that nobody gave and that are not away: one alone says little of the others.
    private static final int NEARBY = 2;

    private final EnglishEmbeddings embeddings;
    private final List<float[]> ofWork;
    private final List<float[]> ofOneself;

    private PrivateTalk(EnglishEmbeddings embeddings) {
        this.embeddings = embeddings;
        Map<String, Object> talk = Objects.requireNonNull(WordFile.read(SENTENCES), SENTENCES);
        this.ofWork = sentences(talk.get("work"));
        this.ofOneself = sentences(talk.get("private"));
    }

    private List<float[]> sentences(@Nullable Object topics) {
        return ((Map<?, ?>) Objects.requireNonNull(topics))
                .values().stream()
                        .flatMap(topic -> ((Collection<?>) topic).stream())
                        .map(sentence -> embeddings.of(sentence.toString()))
                        .toList();
    }

    private static final class Loaded {
        static final Elsewhere KNOWN = load();

        private static Elsewhere load() {
            try {
                return new PrivateTalk(EnglishEmbeddings.get());
            } catch (LinkageError e) {
                LOG.warn("ONNX Runtime does not run here: answers about something else are not told apart", e);
                return Elsewhere.UNKNOWN;
            }
        }
    }

    /// The one of this program, loaded when it is first asked for.
    static Elsewhere known() {
        return Loaded.KNOWN;
    }

    @Override
    public List<OptionalDouble> away(List<Said> said) {
        List<OptionalDouble> alone = said.stream()
                .map(answer -> answer.words().isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(away(answer)))
                .toList();
        double[] known = alone.stream().flatMapToDouble(OptionalDouble::stream).toArray();
        double mostly = Arrays.stream(known).sum() / (known.length + NEARBY);
        return IntStream.range(0, said.size())
                .mapToObj(
                        i -> together(alone.get(i), mostly, said.get(i).words().size()))
                .toList();
    }

    private static OptionalDouble together(OptionalDouble alone, double mostly, int words) {
        return alone.isPresent()
                ? OptionalDouble.of((alone.getAsDouble() + mostly) / 2 - DOUBT / words)
                : OptionalDouble.empty();
    }

    /// What people tell of work counts twice: questions are worded in another way than stories are told.
    private double away(Said answer) {
        float[] meaning = embeddings.of(String.join(" ", answer.words()));
        double asked = EnglishEmbeddings.nearness(meaning, embeddings.of(answer.question()));
        return nearest(meaning, ofOneself) - (asked + 2 * nearest(meaning, ofWork)) / 3;
    }

    private static double nearest(float[] meaning, List<float[]> to) {
        return to.stream()
                .mapToDouble(other -> EnglishEmbeddings.nearness(meaning, other))
                .max()
                .orElseThrow();
    }
}
