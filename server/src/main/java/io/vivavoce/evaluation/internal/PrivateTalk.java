package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.embedding.EnglishEmbeddings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An answer is away when its meaning leans to what people tell of their private life, and ask about the terms
/// of a job, and not to what people tell of their work, of whatever trade. Thread-safe.
final class PrivateTalk implements Elsewhere {
    static final String LANGUAGE = "en";

    private static final Logger LOG = LoggerFactory.getLogger(PrivateTalk.class);
    private static final String SENTENCES = "evaluation/talk-en.yaml";

    private final EnglishEmbeddings embeddings;
    private final Leaning toOneself;

    private PrivateTalk(EnglishEmbeddings embeddings) {
        this.embeddings = embeddings;
        Map<String, Object> talk = Objects.requireNonNull(WordFile.read(SENTENCES), SENTENCES);
        this.toOneself = Leaning.between(sentences(talk.get("work")), sentences(talk.get("private")));
    }

    private List<float[]> sentences(@Nullable Object topics) {
        return ((Map<?, ?>) Objects.requireNonNull(topics))
                .values().stream()
                        .flatMap(topic -> ((Collection<?>) topic).stream())
                        .map(sentence -> embeddings.of(sentence.toString()))
                        .toList();
    }

    private static final class Loaded {
        static final Optional<Elsewhere> KNOWN = load();

        private static Optional<Elsewhere> load() {
            try {
                return Optional.of(new PrivateTalk(EnglishEmbeddings.get()));
            } catch (LinkageError e) {
                LOG.warn("ONNX Runtime does not run here: what answers are about is told by words alone", e);
                return Optional.empty();
            }
        }
    }

    /// The one of this program, loaded when it is first asked for; empty where the model does not run.
    static Optional<Elsewhere> known() {
        return Loaded.KNOWN;
    }

    @Override
    public List<OptionalDouble> away(List<Said> said) {
        return Together.of(said, this::alone);
    }

    private double alone(List<String> words) {
        return toOneself.of(embeddings.of(String.join(" ", words)));
    }
}
