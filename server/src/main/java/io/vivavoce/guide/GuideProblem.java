package io.vivavoce.guide;

import io.vivavoce.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// The problems of guides that people write themselves.
public enum GuideProblem implements ProblemType {
    GUIDE_NOT_FOUND(HttpStatus.NOT_FOUND, "This guide is not here", "Look at the list of guides; it may be deleted."),
    GUIDE_VERSION_NOT_FOUND(
            HttpStatus.NOT_FOUND, "This version of the guide is not here", "Read the guide for the versions it has."),
    GUIDE_CHANGED(
            HttpStatus.CONFLICT,
            "Somebody changed this guide meanwhile",
            "Look at `current`, put both together, and send it with the revision in `current`."),
    GUIDE_ARCHIVED(HttpStatus.CONFLICT, "This guide is archived", "Restore it first."),
    GUIDE_IN_USE(
            HttpStatus.CONFLICT,
            "Interviews were held with this guide",
            "Archive it: then nobody can choose it, and reports still say what was asked."),
    GUIDE_NOT_PUBLISHED(HttpStatus.CONFLICT, "This guide has no published version", "Publish it, then set up."),
    GUIDE_HAS_NO_DRAFT(HttpStatus.CONFLICT, "There is nothing to publish or discard", "Change the guide first."),
    GUIDE_NOT_READY(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The guide is not complete yet",
            "Mend what `errors` names; each has the place as a JSON pointer."),
    GUIDE_FILE_UNREADABLE(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The file is not a guide",
            "Mend what `errors` names by line and column; docs/guides.md describes the format."),
    TOO_MANY_GUIDES(HttpStatus.CONFLICT, "There are too many guides", "Delete or archive guides you no longer use.");

    private final HttpStatus status;
    private final String title;
    private final String remedy;

    GuideProblem(HttpStatus status, String title, String remedy) {
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
