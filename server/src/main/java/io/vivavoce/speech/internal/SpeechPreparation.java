package io.vivavoce.speech.internal;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/// Loads the engines in the background once the server is up.
record SpeechPreparation(boolean wanted, List<Object> engines) implements ApplicationListener<ApplicationReadyEvent> {
    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        for (Object engine : engines) {
            if (wanted && engine instanceof EmbeddedEngine embedded) {
                embedded.prepare();
            }
        }
    }
}
