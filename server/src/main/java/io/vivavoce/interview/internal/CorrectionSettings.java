package io.vivavoce.interview.internal;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Limits of corrections to a transcript, `vivavoce.interview.correction.*`.
///
/// @param characters the longest corrected answer
/// @param versions corrections of one answer at most
@Validated
@ConfigurationProperties("vivavoce.interview.correction")
record CorrectionSettings(
        @DefaultValue("8000") @Min(1) int characters,
        @DefaultValue("20") @Min(1) int versions) {}
