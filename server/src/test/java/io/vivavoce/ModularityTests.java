package io.vivavoce;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    @Test
    void modulesUseOnlyWhatTheySayTheyUse() {
        ApplicationModules.of(VivaVoce.class).verify();
    }
}
