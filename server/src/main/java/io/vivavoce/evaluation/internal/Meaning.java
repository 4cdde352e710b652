package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.embedding.EnglishEmbeddings;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What words of a language mean, as directions: those of English as they are, those of a language with a
/// [Glossary] word by word in English. Immutable, thread-safe.
///
/// @param glossary null for English
record Meaning(EnglishEmbeddings embeddings, @Nullable Glossary glossary) {
    static final String ENGLISH = "en";

    private static final Logger LOG = LoggerFactory.getLogger(Meaning.class);
    private static final Map<String, Optional<Meaning>> READ = new ConcurrentHashMap<>();

    private static final class Loaded {
        static final Optional<EnglishEmbeddings> MODEL = load();

        private static Optional<EnglishEmbeddings> load() {
            try {
                return Optional.of(EnglishEmbeddings.get());
            } catch (LinkageError e) {
                LOG.warn("ONNX Runtime does not run here: what answers are about is told by words alone", e);
                return Optional.empty();
            }
        }
    }

    /// Loaded when it is first asked for; empty where the model does not run, and for a language it cannot be told in.
    static Optional<Meaning> in(String language) {
        return READ.computeIfAbsent(
                language,
                code -> Loaded.MODEL.flatMap(model -> code.equals(ENGLISH)
                        ? Optional.of(new Meaning(model, null))
                        : Glossary.of(code).map(glossary -> new Meaning(model, glossary))));
    }

    /// What a text means, by what its words are in English: a direction of length 1.
    ///
    /// @param text as the scorer sees it: lower case, names masked
    float[] of(String text) {
        return embeddings.of(glossary == null ? text : glossary.english(text));
    }

    /// What a text means as it is said: the model knows pieces of many languages, and idioms are lost word by word.
    float[] asSaid(String text) {
        return embeddings.of(text);
    }
}
