package io.vivavoce.guide;

/// Makes guides from the bank. Thread-safe, no I/O after start.
public interface Guides {
    /// Plans an interview: 4–6 competencies where the length allows, core questions by weight, one on the résumé first.
    /// The same request gives the same guide.
    Guide plan(GuideRequest request);
}
