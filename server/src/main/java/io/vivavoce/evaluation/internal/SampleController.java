package io.vivavoce.evaluation.internal;

import io.vivavoce.guide.QuestionBank;
import io.vivavoce.interview.RecognitionSettings;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The sample interview over HTTP, made in a language when it is first asked for.
@RestController
@RequestMapping({"/api/sample", "/api/v1/sample"})
class SampleController {
    private final Map<String, Supplier<Sample>> samples;

    SampleController(QuestionBank bank, Scoring scoring, RecognitionSettings understanding, InstantSource clock) {
        samples = SampleScript.LANGUAGES.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        language ->
                                SingletonSupplier.of(() -> Sample.of(language, bank, scoring, understanding, clock))));
    }

    /// @param language as a BCP 47 tag; English stands in for one that it is not written in
    @GetMapping
    Sample sample(@RequestParam(defaultValue = "en") String language) {
        String wanted = Locale.forLanguageTag(language).getLanguage();
        return samples.getOrDefault(wanted, Objects.requireNonNull(samples.get(SampleScript.LANGUAGES.getFirst())))
                .get();
    }
}
