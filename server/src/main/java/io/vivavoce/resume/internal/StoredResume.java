package io.vivavoce.resume.internal;

import io.vivavoce.resume.Resume;
import io.vivavoce.resume.internal.extraction.Outcome;
import java.time.Instant;
import java.util.UUID;

/// A row of `resumes`.
///
/// @param storedName the name of its file
record StoredResume(
        UUID id, String fileName, String storedName, String text, int words, Outcome outcome, Instant createdAt) {
    Resume resume() {
        return new Resume(id, fileName, words, text, outcome.error(), outcome.code(), createdAt);
    }
}
