package io.vivavoce.platform.internal.proxy;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/// Believes the proxies it was told to believe: what they pass on is answered as if their caller had called. Which
/// requests these are is told by the socket's other end, never by a header.
public final class TrustedProxies extends ValveBase {
    private static final String MARK = TrustedProxies.class.getName();
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final List<AddressRange> trusted;

    TrustedProxies(List<AddressRange> trusted) {
        super(true);
        this.trusted = List.copyOf(trusted);
    }

    /// Whether a proxy that is believed passed the request on, and said so.
    public static boolean passed(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, jakarta.servlet.ServletException {
        Optional<InetAddress> peer = AddressRange.literal(request.getRemoteAddr());
        List<Hop> companions = ForwardedHeaders.companions(name -> Collections.list(request.getHeaders(name)));
        List<Hop> standard = ForwardedHeaders.standard(Collections.list(request.getHeaders("Forwarded")));
        boolean silent = companions.isEmpty() && standard.isEmpty();
        if (!silent && peer.isPresent() && isTrusted(peer.get())) {
            Optional<Forwarding> forwarding = agreed(companions, standard, peer.get());
            if (forwarding.isEmpty()) {
                response.sendError(HttpStatus.BAD_REQUEST.value());
                return;
            }
            request.setAttribute(MARK, true);
            apply(forwarding.get(), request);
        }
        getNext().invoke(request, response);
    }

    /// A proxy sets one kind of header and passes on what its caller put into the other: where both are there, they
    /// must tell the same.
    private Optional<Forwarding> agreed(List<Hop> companions, List<Hop> standard, InetAddress peer) {
        List<Optional<Forwarding>> told = new ArrayList<>();
        for (List<Hop> hops : List.of(companions, standard)) {
            if (!hops.isEmpty()) {
                told.add(Forwarding.through(hops, peer, trusted));
            }
        }
        return told.getFirst()
                .filter(forwarding -> told.getLast().filter(forwarding::equals).isPresent());
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
    }

    private static void apply(Forwarding forwarding, Request request) {
        request.setRemoteAddr(forwarding.client().getHostAddress());
        request.setRemoteHost(forwarding.client().getHostAddress());
        if (forwarding.scheme() != null) {
            request.setSecure(forwarding.scheme().equals("https"));
            request.getCoyoteRequest().scheme().setString(forwarding.scheme());
        }
        int usual = request.isSecure() ? HTTPS : HTTP;
        if (forwarding.host() != null) {
            int port = forwarding.port() == null ? usual : forwarding.port();
            called(request, forwarding.host(), port, usual);
        } else if (forwarding.port() != null || !namesAPort(request)) {
            int port = forwarding.port() == null ? usual : forwarding.port();
            called(request, request.getServerName(), port, usual);
        }
    }

    private static void called(Request request, String host, int port, int usual) {
        request.getCoyoteRequest().serverName().setString(host);
        request.getCoyoteRequest().setServerPort(port);
        request.getCoyoteRequest()
                .getMimeHeaders()
                .setValue(HttpHeaders.HOST)
                .setString(port == usual ? host : host + ":" + port);
    }

    private static boolean namesAPort(Request request) {
        String host = request.getHeader(HttpHeaders.HOST);
        return host != null && host.matches(".*:\\d+");
    }
}
