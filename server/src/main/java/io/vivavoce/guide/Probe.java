package io.vivavoce.guide;

/// One spoken follow-up.
public record Probe(ProbeKind kind, String text) {}
