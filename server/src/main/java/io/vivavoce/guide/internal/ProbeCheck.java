package io.vivavoce.guide.internal;

import io.vivavoce.guide.ProbeKind;
import java.util.List;
import java.util.stream.Stream;

/// Looks through what a question is followed up with.
record ProbeCheck(WrittenQuestion question, String place, List<Finding> findings) {
    void look() {
        for (int i = 0; i < question.looksFor().size(); i++) {
            if (!isKind(question.looksFor().get(i))) {
                findings.add(unknown(place + "/looksFor/" + i));
            }
        }
        for (int i = 0; i < question.probes().size(); i++) {
            probe(question.probes().get(i), place + "/probes/" + i);
        }
    }

    private void probe(WrittenProbe probe, String at) {
        if (!isKind(probe.kind())) {
            findings.add(unknown(at + "/kind"));
        }
        if (probe.text().isEmpty()) {
            findings.add(Finding.of(Finding.ERROR, at + "/text", "probe-missing", "Write the follow-up."));
        }
        ProtectedMatters.in(probe.text()).ifPresent(matter -> findings.add(protectedMatter(at + "/text", matter)));
    }

    static Finding protectedMatter(String at, String matter) {
        return Finding.of(
                Finding.WARNING,
                at,
                "protected-matter",
                "This may ask about a protected matter ({matter}); in many places that is not allowed.",
                "matter",
                matter);
    }

    static boolean isKind(String id) {
        return Stream.of(ProbeKind.values()).anyMatch(kind -> kind.id().equals(id));
    }

    private static Finding unknown(String at) {
        return Finding.of(Finding.ERROR, at, "probe-kind-unknown", "Choose what is asked for.");
    }
}
