package io.vivavoce.resume.internal;

import io.vivavoce.platform.PlatformProblem;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.resume.ResumeProblem;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/// The one file of an upload, within the limit; not in memory yet.
record UploadedFile(MultipartFile part) {
    static final String PART = "file";

    /// The server takes no more than its own limit off the line; parts are read only here, so that a request beyond it
    /// is told the same as a file beyond ours.
    ///
    /// @throws ProblemException `resume-empty`, `resume-too-large`
    static UploadedFile of(MultipartHttpServletRequest request, ResumeSettings settings)
            throws MissingServletRequestPartException {
        try {
            MultipartFile part = request.getFile(PART);
            if (part == null) {
                throw new MissingServletRequestPartException(PART);
            }
            if (request.getMultiFileMap().size() > 1 || request.getFiles(PART).size() > 1) {
                throw new ProblemException(
                        PlatformProblem.MALFORMED_REQUEST, "Send one file at a time, as the part `" + PART + "`.");
            }
            checkSize(part.getSize(), settings);
            return new UploadedFile(part);
        } catch (MaxUploadSizeExceededException e) {
            throw tooLarge(settings);
        }
    }

    static void checkSize(long bytes, ResumeSettings settings) {
        if (bytes == 0) {
            throw new ProblemException(ResumeProblem.RESUME_EMPTY, "The file has no bytes.");
        }
        if (bytes > settings.maxFileSize().toBytes()) {
            throw tooLarge(settings);
        }
    }

    private static ProblemException tooLarge(ResumeSettings settings) {
        return new ProblemException(
                ResumeProblem.RESUME_TOO_LARGE,
                "A file may have up to " + settings.maxFileSize().toMegabytes() + " MB.",
                Map.of("limitBytes", settings.maxFileSize().toBytes()));
    }

    /// As the client calls it, which may be anything.
    String claimedName() {
        return Objects.requireNonNullElse(part.getOriginalFilename(), "");
    }

    byte[] bytes() throws IOException {
        return part.getBytes();
    }
}
