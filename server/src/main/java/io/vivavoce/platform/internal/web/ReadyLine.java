package io.vivavoce.platform.internal.web;

import io.vivavoce.platform.internal.https.HttpsDoor;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says once where to open the page, here and on other devices.
@Component
class ReadyLine {
    private static final Logger log = LoggerFactory.getLogger("io.vivavoce.VivaVoce");

    private final WebSettings settings;
    private final Optional<HttpsDoor> https;
    private final AccessCode accessCode;

    ReadyLine(WebSettings settings, Optional<HttpsDoor> https, AccessCode accessCode) {
        this.settings = settings;
        this.https = https;
        this.accessCode = accessCode;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            String host = settings.address().isLoopbackAddress()
                    ? "localhost"
                    : settings.address().getHostAddress();
            log.info(
                    "Viva Voce is ready: http://{}:{}",
                    host,
                    context.getWebServer().getPort());
            https.ifPresent(this::otherDevices);
        }
    }

    private void otherDevices(HttpsDoor door) {
        if (door.addresses().isEmpty()) {
            log.warn("This machine has no address that a phone could open: is it in a network?");
        } else {
            log.info("On a phone in the same network: {}", String.join(" or ", door.addresses()));
        }
        log.info("The browser warns of the certificate. Its SHA-256 fingerprint: {}", door.fingerprint());
        accessCode.generated().ifPresent(code -> log.info("Access code: {}", code));
    }
}
