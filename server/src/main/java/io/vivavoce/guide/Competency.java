package io.vivavoce.guide;

import java.util.List;

/// Something an interview rates.
///
/// @param weight relative to the other competencies of the guide
/// @param nextSteps what to practise, for the levels 1 to 4
/// @param cues words people use when they speak of it
public record Competency(
        String id,
        String name,
        String summary,
        int weight,
        Anchors anchors,
        List<String> nextSteps,
        List<String> cues) {
    public Competency {
        nextSteps = List.copyOf(nextSteps);
        cues = List.copyOf(cues);
        if (weight <= 0) {
            throw new IllegalArgumentException("the weight of " + id + " must be positive, not " + weight);
        }
    }
}
