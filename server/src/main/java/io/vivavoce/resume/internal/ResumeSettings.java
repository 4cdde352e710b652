package io.vivavoce.resume.internal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// Résumés and the reading of them.
///
/// @param maxFileSize the largest file that is taken
/// @param perPerson how many a person keeps
/// @param maxTextCharacters how much of the text is kept; `MAX_RESUME_LENGTH` names it too
/// @param maxPages how many pages are read
/// @param readTimeout after which the reading of a file is stopped
/// @param readMemory the heap a reading process gets
/// @param parallelReads how many files are read at once
/// @param waitingReads how many more uploads may wait for their turn; others are told to come back
/// @param waitForRead how long an upload waits for its turn
@Validated
@ConfigurationProperties("vivavoce.resume")
record ResumeSettings(
        @DefaultValue("5MB") DataSize maxFileSize,
        @DefaultValue("10") @Min(1) @Max(100) int perPerson,
        @DefaultValue("20000") @Min(500) @Max(200_000) int maxTextCharacters,
        @DefaultValue("30") @Min(1) @Max(500) int maxPages,
        @DefaultValue("20s") Duration readTimeout,
        @DefaultValue("160MB") DataSize readMemory,
        @DefaultValue("2") @Min(1) @Max(32) int parallelReads,
        @DefaultValue("16") @Min(0) @Max(1_000) int waitingReads,
        @DefaultValue("20s") Duration waitForRead) {}
