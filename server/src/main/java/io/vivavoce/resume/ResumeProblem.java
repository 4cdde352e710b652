package io.vivavoce.resume;

import io.vivavoce.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// The problems of résumés and other files that are read.
public enum ResumeProblem implements ProblemType {
    RESUME_NOT_FOUND(HttpStatus.NOT_FOUND, "This résumé is not here", "Upload it again; it may have been replaced."),
    TOO_MANY_RESUMES(
            HttpStatus.CONFLICT,
            "You keep as many résumés as there is room for",
            "Delete one that is not needed any more; `limit` says how many there can be."),
    RESUME_EMPTY(HttpStatus.BAD_REQUEST, "The file is empty", "Choose the file again and check that it opens."),
    RESUME_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "The file is too large",
            "Send a file of at most `limitBytes` bytes; a résumé exported as PDF is usually far smaller."),
    RESUME_TYPE_UNSUPPORTED(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This kind of file is not read", "Send a PDF, Word or plain text file."),
    READING_BUSY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Other files are being read",
            "Send it again after as many seconds as `Retry-After` says.");

    private final HttpStatus status;
    private final String title;
    private final String remedy;

    ResumeProblem(HttpStatus status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
