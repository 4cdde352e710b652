package io.vivavoce.practice.internal;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Looking back at earlier interviews.
///
/// @param interviews how many of the latest interviews with a report progress is told from
@Validated
@ConfigurationProperties("vivavoce.practice.progress")
record ProgressSettings(@DefaultValue("50") @Min(1) int interviews) {}
