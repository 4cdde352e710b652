package io.vivavoce.platform;

/// What is counted for each address and account, so that nobody can do it without end.
public enum Limit {
    /// Asking for a link by mail, and trying links.
    SIGN_IN,
    /// Getting and renewing tokens.
    TOKEN,
    /// Sending files.
    UPLOAD,
    /// Whatever makes an engine or a model work.
    AI,
    /// Reading what somebody shared by a link, and trying links.
    SHARED
}
