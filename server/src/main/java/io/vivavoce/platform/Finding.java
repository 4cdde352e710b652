package io.vivavoce.platform;

/// How one part of the installation does.
///
/// @param subject the part (`database`)
/// @param detail one sentence: what is there, or what is wrong and how to mend it; never a secret
public record Finding(String subject, State state, String detail) {
    /// From best to worst.
    public enum State {
        OK,
        /// Being prepared: nothing is known yet.
        STARTING,
        /// The product works without it, less well.
        DEGRADED,
        /// The product does not work.
        DOWN
    }

    public static Finding ok(String subject, String detail) {
        return new Finding(subject, State.OK, detail);
    }

    public static Finding degraded(String subject, String detail) {
        return new Finding(subject, State.DEGRADED, detail);
    }

    public static Finding down(String subject, String detail) {
        return new Finding(subject, State.DOWN, detail);
    }
}
