package io.vivavoce.platform;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Answers with a problem document where no controller is reached. Thread-safe.
@FunctionalInterface
public interface ProblemAnswer {
    /// @param detail what is wrong with this very request; no secret
    void write(HttpServletResponse response, ProblemType type, String detail) throws IOException;
}
