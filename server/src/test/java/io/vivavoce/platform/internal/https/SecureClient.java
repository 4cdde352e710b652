package io.vivavoce.platform.internal.https;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/// Sends what a browser would never send to a server that shows one certificate, and reads what comes back.
public final class SecureClient {
    private static final int PATIENCE_MS = 30_000;

    private SecureClient() {}

    /// Trusts the certificate of this server and no other.
    public static SSLContext trusting(HttpsDoor door) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", door.certificate());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /// @param lines request line and headers; a last one that begins with a line's end is the body
    /// @return head and body of the answer
    public static String exchange(HttpsDoor door, List<String> lines) throws Exception {
        return exchange(door, lines, "TLSv1.3");
    }

    static String exchange(HttpsDoor door, List<String> lines, String protocol) throws Exception {
        var sockets = trusting(door).getSocketFactory();
        try (SSLSocket socket = (SSLSocket) sockets.createSocket(InetAddress.getLoopbackAddress(), door.port())) {
            socket.setEnabledProtocols(new String[] {protocol});
            return exchange(socket, lines);
        }
    }

    /// The same over a socket that is connected, with TLS or without.
    public static String exchange(Socket socket, List<String> lines) throws IOException {
        socket.setSoTimeout(PATIENCE_MS);
        List<String> all = new ArrayList<>(lines);
        boolean upgrade = lines.contains("Upgrade: websocket");
        all.add(1, upgrade ? "Connection: Upgrade" : "Connection: close");
        boolean endsWithBody = lines.getLast().startsWith("\r\n");
        String request = String.join("\r\n", all) + (endsWithBody ? "" : "\r\n\r\n");
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        byte[] answer = upgrade
                ? socket.getInputStream().readNBytes("HTTP/1.1 101".length())
                : socket.getInputStream().readAllBytes();
        return new String(answer, StandardCharsets.UTF_8);
    }
}
