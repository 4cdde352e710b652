package io.vivavoce.practice.internal;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Answering one question once more.
///
/// @param budget the time for the question with its follow-ups
@Validated
@ConfigurationProperties("vivavoce.practice.redo")
record RedoSettings(@DefaultValue("5m") @NotNull Duration budget) {}
