package io.vivavoce.notification.internal;

/// A letter in words.
///
/// @param subject one line
/// @param text for programs that show no HTML
record Letter(String subject, String text, String html) {
    /// Without anybody's words.
    @Override
    public String toString() {
        return "Letter";
    }
}
