package io.vivavoce.platform.internal.proxy;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProxySettings.class)
class ProxyConfiguration {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> trustedProxies(ProxySettings settings) {
        List<AddressRange> trusted =
                settings.trustedProxies().stream().map(AddressRange::parse).toList();
        return factory -> {
            if (!trusted.isEmpty()) {
                factory.addContextValves(new TrustedProxies(trusted));
            }
        };
    }
}
