package io.vivavoce.speech;

import java.util.List;

/// Texts whose words are likely in the next answers: the question, the résumé, the job. Data, never instructions.
///
/// @param texts most relevant first; an engine may use only the beginning
public record Vocabulary(List<String> texts) {
    public static final Vocabulary NONE = new Vocabulary(List.of());

    public Vocabulary {
        texts = List.copyOf(texts);
    }
}
