package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.embedding.EnglishEmbeddings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Sentences of known meaning, group by group, as a file of the program lists them, and words that tell where to look.
/// Immutable.
final class Examples {
    private final EnglishEmbeddings embeddings;
    private final Map<String, Object> groups;

    Examples(EnglishEmbeddings embeddings, String file) {
        this.embeddings = embeddings;
        this.groups = Objects.requireNonNull(WordFile.read(file), file);
    }

    /// What the sentences of a group mean, whatever topics it has.
    List<float[]> of(String group) {
        Map<?, ?> topics = (Map<?, ?>) Objects.requireNonNull(groups.get(group), group);
        return topics.values().stream()
                .flatMap(topic -> ((Collection<?>) topic).stream())
                .map(sentence -> embeddings.of(sentence.toString()))
                .toList();
    }

    /// Any of the words of a group, each a regular expression.
    Pattern words(String group) {
        String words =
                Objects.requireNonNull(groups.get(group), group).toString().strip();
        return Pattern.compile("\\b(?:" + words.replaceAll("\\s+", "|") + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
