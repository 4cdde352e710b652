package io.vivavoce.platform.internal.web;

import java.net.InetAddress;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/// Where the server listens and who may call it.
///
/// @param address the network address to listen on; every address but the loopback one needs an access code
/// @param port the port to listen on
/// @param allowedHosts further host names the page is opened under
/// @param accessCode a code everybody must enter first; with it the server may listen on any address
/// @param accessAttempts wrong codes accepted in a minute before all codes are refused for the rest of it
/// @param maxBodySize the largest request that is no upload
@ConfigurationProperties("vivavoce")
record WebSettings(
        @DefaultValue("127.0.0.1") InetAddress address,
        @DefaultValue("8080") int port,
        @DefaultValue Set<String> allowedHosts,
        @Nullable String accessCode,
        @DefaultValue("10") int accessAttempts,
        @DefaultValue("1MB") DataSize maxBodySize) {

    /// Whether everybody must enter a code, those at this machine too.
    boolean codeChosen() {
        return StringUtils.hasText(accessCode);
    }

    @Override
    public String toString() {
        return "WebSettings[" + address + ":" + port + "]";
    }
}
