package io.vivavoce.platform.internal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.ServletRequestPathUtils;

/// Where a request goes, read exactly as it will be routed: escaped letters, path parameters and doubled slashes spell
/// the same place.
record Place(List<String> segments) {
    private static final String INTERFACE = "api";
    private static final Set<String> BEHIND_THE_DOOR = Set.of(INTERFACE, "ws");

    static Place of(HttpServletRequest request) {
        return new Place(ServletRequestPathUtils.parse(request).pathWithinApplication().elements().stream()
                .filter(PathContainer.PathSegment.class::isInstance)
                .map(segment -> ((PathContainer.PathSegment) segment).valueToMatch())
                .toList());
    }

    /// Whether it is of the HTTP interface.
    boolean isInterface() {
        return !segments.isEmpty() && segments.getFirst().equals(INTERFACE);
    }

    /// Whether a person's data may lie there, over HTTP or a live connection.
    boolean isPersonal() {
        return !segments.isEmpty() && BEHIND_THE_DOOR.contains(segments.getFirst());
    }

    boolean is(String path) {
        return path.equals("/" + String.join("/", segments));
    }
}
