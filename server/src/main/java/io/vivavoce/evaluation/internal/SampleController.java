package io.vivavoce.evaluation.internal;

import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The sample interview over HTTP.
@RestController
@RequestMapping({"/api/sample", "/api/v1/sample"})
class SampleController {
    private final Samples samples;

    SampleController(Samples samples) {
        this.samples = samples;
    }

    /// @param language as a BCP 47 tag; English stands in for one that it is not written in
    @GetMapping
    Sample sample(@RequestParam(defaultValue = "en") String language) {
        return samples.in(Locale.forLanguageTag(language).getLanguage());
    }
}
