package io.vivavoce.platform;

/// Looks at one part of the running server. A bean of the module the part belongs to; quick and thread-safe.
public interface HealthCheck {
    Finding check();
}
