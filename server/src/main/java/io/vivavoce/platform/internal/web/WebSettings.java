package io.vivavoce.platform.internal.web;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/// Where the server listens and who may call it.
///
/// @param address the network address to listen on; every address but the loopback one needs an access code
/// @param port the port to listen on
/// @param publicUrl where people open the page, for links in mails and for other services (also `PUBLIC_APP_URL`);
///     without it this machine's own address
/// @param allowedHosts further host names the page is opened under
/// @param accessCode a code everybody must enter first; with it the server may listen on any address
/// @param accessAttempts wrong codes accepted in a minute before all codes are refused for the rest of it
/// @param maxBodySize the largest request that is no upload
@ConfigurationProperties("vivavoce")
record WebSettings(
        @DefaultValue("127.0.0.1") InetAddress address,
        @DefaultValue("8080") int port,
        @Nullable URI publicUrl,
        @DefaultValue Set<String> allowedHosts,
        @Nullable String accessCode,
        @DefaultValue("10") int accessAttempts,
        @DefaultValue("1MB") DataSize maxBodySize) {

    /// Whether everybody must enter a code, those at this machine too.
    boolean codeChosen() {
        return StringUtils.hasText(accessCode);
    }

    /// Every name this server is known by beside those of the loopback interface.
    Set<String> names() {
        return Stream.concat(allowedHosts.stream(), Stream.ofNullable(publicHost()))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /// The address before every path of it.
    URI publicBase() {
        if (publicHost() == null) {
            return URI.create("http://localhost:" + port);
        }
        String text = String.valueOf(publicUrl);
        return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    private @Nullable String publicHost() {
        return publicUrl == null ? null : publicUrl.getHost();
    }

    @Override
    public String toString() {
        return "WebSettings[" + address + ":" + port + "]";
    }
}
