package io.vivavoce.platform.internal.settings;

import io.vivavoce.platform.StartRefusedException;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/// Stops the start on a misspelt environment variable, which would otherwise change nothing and say nothing.
class UnknownSettingCheck implements EnvironmentPostProcessor {
    private static final String PREFIX = "VIVAVOCE_";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        KnownSettings known = KnownSettings.read(UnknownSettingCheck.class.getClassLoader());
        check(environment.getSystemEnvironment(), known);
    }

    static void check(Map<String, Object> variables, KnownSettings known) {
        variables.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !known.knows(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> refuse(name, known));
    }

    private static void refuse(String name, KnownSettings known) {
        String remedy = known.nearest(name)
                .map(nearest -> "did you mean " + nearest + "? All settings are in docs/operations.md")
                .orElse("remove it, or see docs/operations.md for all settings");
        throw new StartRefusedException("There is no setting " + name, remedy);
    }
}
