package io.vivavoce.resume;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/// Reads the words of a file that somebody sends, in a process of its own. Nothing of it is kept. Thread-safe.
public interface DocumentTexts {
    /// Reads the part `file` of an upload.
    ///
    /// @param kind the only one that is taken
    /// @throws io.vivavoce.platform.ProblemException `resume-empty`, `resume-too-large`, `resume-type-unsupported`,
    ///     `reading-busy`
    Text read(MultipartHttpServletRequest upload, Kind kind) throws IOException, MissingServletRequestPartException;

    /// Kinds of files that are asked for by name.
    enum Kind {
        PDF,
        TEXT
    }

    /// @param text cleaned; empty when nothing could be read
    /// @param pages null where there are none
    /// @param error a sentence for the person: why there is no text, or not all of it
    record Text(
            String fileName,
            String text,
            @Nullable Integer pages,
            @Nullable String error) {}
}
