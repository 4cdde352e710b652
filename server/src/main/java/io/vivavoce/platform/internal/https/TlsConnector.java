package io.vivavoce.platform.internal.https;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.ProtocolHandler;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.util.LambdaSafe;
import org.springframework.boot.web.server.Compression;
import org.springframework.util.StringUtils;

/// The web server's second connector.
final class TlsConnector {
    private static final String PROTOCOLS = "TLSv1.2+TLSv1.3";

    private TlsConnector() {}

    static Connector of(HttpsSettings settings, ServerCertificate certificate) {
        Connector connector = new Connector(TomcatWebServerFactory.DEFAULT_PROTOCOL);
        connector.setPort(settings.port());
        connector.setSecure(true);
        connector.setScheme("https");
        // The port is taken when everything else is there, as the first connector takes its own.
        connector.setProperty("bindOnInit", "false");
        http(connector).setAddress(settings.address());
        http(connector).setSSLEnabled(true);
        connector.addSslHostConfig(shown(certificate));
        return connector;
    }

    /// Treats the connector as the first one is treated, and marks what comes in by it.
    static void add(Connector connector, TomcatWebServerFactory factory) {
        factory.getProtocolHandlerCustomizers().forEach(customizer -> customize(customizer, connector));
        factory.getConnectorCustomizers().forEach(customizer -> customizer.customize(connector));
        compress(http(connector), factory.getCompression());
        factory.addEngineValves(new Entrance(connector));
        factory.addAdditionalConnectors(connector);
    }

    private static SSLHostConfig shown(ServerCertificate certificate) {
        SSLHostConfig tls = new SSLHostConfig();
        tls.setProtocols(PROTOCOLS);
        SSLHostConfigCertificate shown = new SSLHostConfigCertificate(tls, SSLHostConfigCertificate.Type.UNDEFINED);
        shown.setCertificateKeystore(certificate.store());
        shown.setCertificateKeyPassword(certificate.password());
        shown.setCertificateKeyAlias(certificate.alias());
        tls.addCertificate(shown);
        return tls;
    }

    @SuppressWarnings("unchecked")
    private static void customize(TomcatProtocolHandlerCustomizer<?> customizer, Connector connector) {
        LambdaSafe.callback(TomcatProtocolHandlerCustomizer.class, customizer, connector.getProtocolHandler())
                .invoke(specific -> specific.customize(connector.getProtocolHandler()));
    }

    private static void compress(AbstractHttp11Protocol<?> http, @Nullable Compression compression) {
        if (compression != null && compression.getEnabled()) {
            http.setCompression("on");
            http.setCompressionMinSize((int) compression.getMinResponseSize().toBytes());
            http.setCompressibleMimeType(StringUtils.arrayToCommaDelimitedString(compression.getMimeTypes()));
        }
    }

    private static AbstractHttp11Protocol<?> http(Connector connector) {
        ProtocolHandler handler = connector.getProtocolHandler();
        if (handler instanceof AbstractHttp11Protocol<?> http) {
            return http;
        }
        throw new IllegalStateException("Not HTTP: " + handler);
    }
}
