package io.vivavoce.guide;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A core question with everything needed to ask, probe and rate it.
///
/// @param hint what a friendly interviewer may add, null where none is allowed
/// @param looksFor what a full answer contains, in the order it is probed for
/// @param cues words likely in an answer to it
public record Question(
        String id,
        String text,
        @Nullable String hint,
        List<ProbeKind> looksFor,
        List<Probe> probes,
        Anchors anchors,
        List<String> cues) {
    public Question {
        looksFor = List.copyOf(looksFor);
        probes = List.copyOf(probes);
        cues = List.copyOf(cues);
    }
}
