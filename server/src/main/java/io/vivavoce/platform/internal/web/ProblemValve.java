package io.vivavoce.platform.internal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Words what the container refuses by itself, such as an address it cannot read, like every other problem.
class ProblemValve extends ErrorReportValve {
    private final JsonMapper mapper;

    ProblemValve(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        boolean written = response.getContentWritten() > 0 || response.isCommitted();
        if (response.getStatus() < 400 || written || !response.setErrorReported()) {
            return;
        }
        try {
            ContainerProblems.document(response.getStatus(), thrown).write(response, mapper);
            response.finishResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
