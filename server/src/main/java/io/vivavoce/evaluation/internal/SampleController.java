package io.vivavoce.evaluation.internal;

import io.vivavoce.guide.QuestionBank;
import io.vivavoce.interview.RecognitionSettings;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The sample interview over HTTP, made when it is first asked for.
@RestController
@RequestMapping({"/api/sample", "/api/v1/sample"})
class SampleController {
    private final Supplier<Sample> sample;

    SampleController(QuestionBank bank, Scoring scoring, RecognitionSettings understanding, InstantSource clock) {
        sample = SingletonSupplier.of(() -> Sample.of(SampleScript.load(), bank, scoring, understanding, clock));
    }

    @GetMapping
    Sample sample() {
        return sample.get();
    }
}
