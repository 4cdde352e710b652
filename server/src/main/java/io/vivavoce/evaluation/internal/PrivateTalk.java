package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.embedding.EnglishEmbeddings;
import java.util.List;

/// An answer is away when its meaning leans to what people tell of their private life, and ask about the terms
/// of a job, and not to what people tell of their work, of whatever trade. Immutable, thread-safe.
final class PrivateTalk implements Elsewhere {
    static final String PLANE = "private-talk-en";

    private final EnglishEmbeddings embeddings;
    private final Plane toOneself = Plane.named(PLANE);

    PrivateTalk(EnglishEmbeddings embeddings) {
        this.embeddings = embeddings;
    }

    @Override
    public double alone(List<String> words) {
        return toOneself.of(embeddings.of(String.join(" ", words)));
    }
}
