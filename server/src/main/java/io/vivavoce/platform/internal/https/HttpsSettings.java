package io.vivavoce.platform.internal.https;

import java.net.InetAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The door for other devices on the network.
///
/// @param enabled whether the page is served with TLS too, to whoever knows the access code
/// @param port the port to listen on with TLS
/// @param address the network address to listen on with TLS; without another one, every address of this machine
/// @param keyStore a PKCS12 file with a certificate of your own; without it a self-signed one is made and kept in the
///     data directory
/// @param keyStorePasswordFile a file that holds the password of `key-store`
@ConfigurationProperties("vivavoce.https")
record HttpsSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("8443") int port,
        @DefaultValue("0.0.0.0") InetAddress address,
        @Nullable Path keyStore,
        @Nullable Path keyStorePasswordFile) {}
