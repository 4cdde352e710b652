package io.vivavoce.platform.internal.https;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/// Marks what came in by one connector.
final class Entrance extends ValveBase {
    private final Connector connector;

    Entrance(Connector connector) {
        super(true);
        this.connector = connector;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getConnector().equals(connector)) {
            request.setAttribute(HttpsDoor.MARK, true);
        }
        getNext().invoke(request, response);
    }
}
