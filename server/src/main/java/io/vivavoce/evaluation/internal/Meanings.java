package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.embedding.EnglishEmbeddings;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is told by its meaning and not by its words, where the model of what English means runs. Immutable,
/// thread-safe.
record Meanings(EnglishEmbeddings embeddings, PrivateTalk privateTalk, Demands demands) {
    static final String LANGUAGE = "en";

    private static final Logger LOG = LoggerFactory.getLogger(Meanings.class);

    private static final class Loaded {
        static final Optional<Meanings> KNOWN = load();

        private static Optional<Meanings> load() {
            try {
                EnglishEmbeddings embeddings = EnglishEmbeddings.get();
                return Optional.of(new Meanings(embeddings, new PrivateTalk(embeddings), new Demands(embeddings)));
            } catch (LinkageError e) {
                LOG.warn("ONNX Runtime does not run here: what answers are about is told by words alone", e);
                return Optional.empty();
            }
        }
    }

    /// Those of this program, loaded when they are first asked for; empty where the model does not run.
    static Optional<Meanings> known() {
        return Loaded.KNOWN;
    }
}
