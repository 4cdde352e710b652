package io.vivavoce.platform.internal.settings;

import io.vivavoce.platform.GeneratedPage;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SettingsPageTest {
    @Test
    void theOperationsPageListsEverySettingAsItIs() {
        GeneratedPage.of("operations.md", "settings")
                .requireContent(KnownSettings.read(KnownSettings.class.getClassLoader()).settings().stream()
                        .map(SettingsPageTest::row)
                        .collect(Collectors.joining(
                                "\n", "| variable | default | what it does |\n|---|---|---|\n", "")));
    }

    private static String row(KnownSettings.Setting setting) {
        String value = setting.defaultValue().isEmpty() ? "" : "`" + setting.defaultValue() + "`";
        return "| `" + setting.environmentName() + "` | " + value + " | "
                + setting.description().replace("\n", " ").replaceAll(" +", " ") + " |";
    }
}
