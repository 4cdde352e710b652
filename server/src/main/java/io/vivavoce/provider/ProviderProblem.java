package io.vivavoce.provider;

import io.vivavoce.platform.ProblemType;
import org.springframework.http.HttpStatus;

/// What can be wrong with a call about providers.
public enum ProviderProblem implements ProblemType {
    PROVIDER_NOT_FOUND(
            HttpStatus.NOT_FOUND, "There is no such provider", "Take one of those that `GET /api/providers` lists."),
    PROVIDER_NEEDS_NO_KEY(
            HttpStatus.CONFLICT, "This provider takes no key here", "Set its address in the server's settings."),
    PROVIDER_NOT_CONNECTED(
            HttpStatus.CONFLICT,
            "This provider is not connected",
            "Bring a key, or set its address in the server's settings; see that nothing keeps it out.");

    private final HttpStatus status;
    private final String title;
    private final String remedy;

    ProviderProblem(HttpStatus status, String title, String remedy) {
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
