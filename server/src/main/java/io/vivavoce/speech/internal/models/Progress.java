package io.vivavoce.speech.internal.models;

/// Follows a download. Called by one thread.
interface Progress {
    /// So much of a file is here.
    void at(String file, long bytes, long of);

    /// The file is whole, or the download is over.
    void done(String file);

    /// Something to know that is no step forward.
    void note(String line);
}
