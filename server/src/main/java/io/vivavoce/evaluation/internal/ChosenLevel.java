package io.vivavoce.evaluation.internal;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.vivavoce.guide.Anchors;
import org.jspecify.annotations.Nullable;

/// The level a model chose for one competency, and why.
record ChosenLevel(
        @JsonPropertyDescription("1 to 5, null when the evidence says too little") @Nullable
        Integer level,

        @JsonPropertyDescription("what in the evidence carries the level")
        String reason,

        @JsonPropertyDescription("what is missing for the next level, empty at 5")
        String notHigher,

        @JsonPropertyDescription("what does not fit the level below, empty at 1")
        String notLower) {
    ChosenLevel {
        if (level != null && (level < 1 || level > Anchors.LEVELS)) {
            throw new IllegalArgumentException("level has to be from 1 to " + Anchors.LEVELS + ", or null");
        }
    }
}
