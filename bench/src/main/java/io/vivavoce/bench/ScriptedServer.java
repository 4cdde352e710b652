package io.vivavoce.bench;

import io.vivavoce.VivaVoce;
import org.springframework.boot.SpringApplication;

/// The product with scripted engines instead of the built-in ones; everything else is the real thing.
public final class ScriptedServer {
    private ScriptedServer() {}

    public static void main(String[] args) {
        SpringApplication.run(new Class<?>[] {VivaVoce.class, ScriptedEngines.class}, args);
    }
}
