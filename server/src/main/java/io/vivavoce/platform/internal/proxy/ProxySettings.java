package io.vivavoce.platform.internal.proxy;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Proxies in front of the server.
///
/// @param trustedProxies addresses and networks (`10.0.0.0/8`) of proxies that are believed when they say who calls, by
///     `X-Forwarded-For`, `-Proto`, `-Host` and `-Port` or `Forwarded`; nobody else is
@ConfigurationProperties("vivavoce")
record ProxySettings(@DefaultValue List<String> trustedProxies) {}
