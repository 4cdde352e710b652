package io.vivavoce.speech.internal;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How recognisers stand in for each other within an utterance.
///
/// @param backlog how much sound of utterances that are not understood yet is kept for the next recogniser; of a longer
///     one the end is kept
/// @param returnPause after a better recogniser could not be opened, how long until a conversation tries it again
/// @param trialTimeout how long a recogniser may take to answer when it is tried
@Validated
@ConfigurationProperties("vivavoce.speech.ladder")
record LadderSettings(
        @DefaultValue("60s") @DurationMin(seconds = 1) Duration backlog,
        @DefaultValue("15s") @DurationMin(millis = 1) Duration returnPause,
        @DefaultValue("10s") @DurationMin(millis = 1) Duration trialTimeout) {}
