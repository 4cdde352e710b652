package io.vivavoce.platform.internal.https;

import io.vivavoce.platform.DataDirectory;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HttpsSettings.class)
class HttpsConfiguration {
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty("vivavoce.https.enabled")
    static class Open {
        @Bean
        HttpsDoor httpsDoor(HttpsSettings settings, DataDirectory data, InstantSource clock) {
            MachineNames machine = MachineNames.ofThisMachine();
            ServerCertificate certificate = settings.keyStore() == null
                    ? CertificateStore.in(data.path(), clock).certificate(machine.all())
                    : ServerCertificate.given(settings.keyStore(), settings.keyStorePasswordFile());
            Connector connector = TlsConnector.of(settings, certificate);
            return new HttpsDoor(
                    connector, certificate, reachable(settings, machine, certificate), settings.keyStore() != null);
        }

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> httpsConnector(HttpsDoor door) {
            return factory -> TlsConnector.add(door.connector(), factory);
        }

        private static List<String> reachable(
                HttpsSettings settings, MachineNames machine, ServerCertificate certificate) {
            if (!settings.address().isAnyLocalAddress()) {
                return List.of(HostName.canonical(settings.address()));
            }
            if (settings.keyStore() == null) {
                return machine.others();
            }
            Set<String> named = new TreeSet<>(certificate.names());
            machine.own().forEach(named::remove);
            return List.copyOf(named);
        }
    }
}
