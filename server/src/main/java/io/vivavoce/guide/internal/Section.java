package io.vivavoce.guide.internal;

import io.vivavoce.guide.Competency;
import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.guide.Question;
import java.util.List;

/// A competency of the bank with its questions.
///
/// @param types the interviews it belongs in
/// @param families the role families it belongs to; `general` is all of them
record Section(Competency competency, List<InterviewType> types, List<String> families, List<Entry> questions) {
    /// @param level the difficulty it is for
    record Entry(Question question, Difficulty level) {}

    String id() {
        return competency.id();
    }

    boolean suits(InterviewType type, String family) {
        // A system design interview is about systems, whatever the role is called.
        return types.contains(type)
                && (type == InterviewType.SYSTEM_DESIGN
                        || families.contains(RoleFamilies.GENERAL)
                        || families.contains(family));
    }
}
