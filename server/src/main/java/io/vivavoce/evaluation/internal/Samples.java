package io.vivavoce.evaluation.internal;

import io.vivavoce.guide.QuestionBank;
import io.vivavoce.interview.RecognitionSettings;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// The sample interview in each language it is written in, made when it is first asked for. Thread-safe.
@Component
final class Samples {
    private final Map<String, Supplier<Sample>> samples;

    Samples(QuestionBank bank, Scoring scoring, RecognitionSettings understanding, InstantSource clock) {
        samples = SampleScript.LANGUAGES.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        language ->
                                SingletonSupplier.of(() -> Sample.of(language, bank, scoring, understanding, clock))));
    }

    /// @param language of two letters; English stands in for one that it is not written in
    Sample in(String language) {
        return samples.getOrDefault(language, Objects.requireNonNull(samples.get(SampleScript.LANGUAGES.getFirst())))
                .get();
    }

    /// Makes them all, and with them all that the scorer has to load.
    void prepare() {
        SampleScript.LANGUAGES.forEach(this::in);
    }
}
