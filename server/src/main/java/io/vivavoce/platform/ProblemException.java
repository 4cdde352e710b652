package io.vivavoce.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An error that the caller is told about, as a problem detail of RFC 9457.
///
/// The detail is shown to people and written to logs: it says what is wrong with this request and never holds what a
/// person said, nor a secret.
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient Map<String, Object> extensions;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, Map.of());
    }

    /// @param extensions further members of the problem document
    public ProblemException(ProblemType type, String detail, Map<String, ?> extensions) {
        this(type, detail, extensions, null);
    }

    public ProblemException(ProblemType type, String detail, Map<String, ?> extensions, @Nullable Throwable cause) {
        super(detail, cause);
        this.type = type;
        this.extensions = Map.copyOf(extensions);
    }

    public ProblemType type() {
        return type;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }

    /// What is wrong with this very request.
    public String detail() {
        return String.valueOf(getMessage());
    }
}
