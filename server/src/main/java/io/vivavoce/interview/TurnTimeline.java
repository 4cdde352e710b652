package io.vivavoce.interview;

import org.jspecify.annotations.Nullable;

/// When the steps of one exchange happened, in milliseconds after the candidate's last speech; null for a step that was
/// not observed, never a guess. Stored with the interviewer's turn.
///
/// @param endOfTurn the answer was taken as finished
/// @param finalText the recogniser's last words of the answer were there
/// @param firstToken the first word of the reply was known
/// @param firstAudio the first piece of it was synthesised
/// @param firstHeard the person's loudspeaker began to play it
public record TurnTimeline(
        @Nullable Long endOfTurn,
        @Nullable Long finalText,
        @Nullable Long firstToken,
        @Nullable Long firstAudio,
        @Nullable Long firstHeard) {}
