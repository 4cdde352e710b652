package io.vivavoce.platform.internal.https;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.apache.catalina.connector.Connector;

/// The way in with TLS. Which requests came that way is told by the socket they came in by, never by what they say of
/// themselves. Thread-safe.
public final class HttpsDoor {
    /// Set on requests by [Entrance]; no header becomes an attribute.
    static final String MARK = HttpsDoor.class.getName();

    private final Connector connector;
    private final ServerCertificate certificate;
    private final Set<String> names;
    private final List<String> reachable;
    private final boolean ownCertificate;

    /// @param reachable names of the certificate that other devices can use
    /// @param ownCertificate whether it was given, and not made here
    HttpsDoor(Connector connector, ServerCertificate certificate, List<String> reachable, boolean ownCertificate) {
        this.connector = connector;
        this.certificate = certificate;
        this.names = certificate.names();
        this.reachable = List.copyOf(reachable);
        this.ownCertificate = ownCertificate;
    }

    /// Whether a request came this way.
    public static boolean entered(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }

    /// Whether a request is for this server, by a name the certificate holds and the port it came in by.
    public boolean serves(HttpServletRequest request) {
        return request.getServerPort() == port() && names.contains(HostName.canonical(request.getServerName()));
    }

    /// Where other devices open the page.
    public List<String> addresses() {
        return reachable.stream()
                .map(name -> "https://" + HostName.inAddress(name) + ":" + port())
                .toList();
    }

    /// Whether the certificate was given by whoever runs the server, and not made here.
    public boolean showsOwnCertificate() {
        return ownCertificate;
    }

    /// The SHA-256 of the certificate, as browsers show it.
    public String fingerprint() {
        return certificate.fingerprint();
    }

    /// The port that was taken; 0 or less before the server listens.
    public int port() {
        return connector.getLocalPort();
    }

    Connector connector() {
        return connector;
    }

    X509Certificate certificate() {
        return certificate.certificate();
    }
}
