package io.vivavoce.platform.internal.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says once where to open the page.
@Component
class ReadyLine {
    private static final Logger log = LoggerFactory.getLogger("io.vivavoce.VivaVoce");

    private final WebSettings settings;

    ReadyLine(WebSettings settings) {
        this.settings = settings;
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
        }
    }
}
