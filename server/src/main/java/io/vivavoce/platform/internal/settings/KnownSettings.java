package io.vivavoce.platform.internal.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every setting under `vivavoce`, as the configuration records of all modules describe them.
///
/// @param settings ordered by name
record KnownSettings(List<Setting> settings) {
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final String NAMESPACE = "vivavoce.";
    private static final int NEAR = 6;

    /// Reads what the compiler wrote down about the configuration records.
    static KnownSettings read(ClassLoader loader) {
        List<Setting> found = new ArrayList<>();
        try {
            for (URL url : Collections.list(loader.getResources(METADATA))) {
                try (InputStream json = url.openStream()) {
                    for (JsonNode property : JsonMapper.shared().readTree(json).path("properties")) {
                        if (property.path("name").asString("").startsWith(NAMESPACE)) {
                            found.add(Setting.of(property));
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(Comparator.comparing(Setting::name));
        return new KnownSettings(List.copyOf(found));
    }

    /// Whether an environment variable of this name sets something.
    boolean knows(String environmentName) {
        return settings.stream().anyMatch(setting -> setting.isSetBy(environmentName));
    }

    /// The name somebody who wrote `environmentName` may have meant.
    Optional<String> nearest(String environmentName) {
        return settings.stream()
                .map(Setting::environmentName)
                .filter(name -> distance(name, environmentName) <= NEAR)
                .min(Comparator.comparingInt(name -> distance(name, environmentName)));
    }

    /// Levenshtein's distance.
    private static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j < previous.length; j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[previous.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], previous[j]) + 1, previous[j - 1] + change);
            }
            previous = row;
        }
        return previous[other.length()];
    }

    /// One setting.
    ///
    /// @param name with dots and dashes (`vivavoce.data-dir`)
    /// @param defaultValue as text, empty when there is none
    record Setting(String name, String type, String description, String defaultValue) {
        static Setting of(JsonNode property) {
            return new Setting(
                    property.path("name").asString(),
                    property.path("type").asString(""),
                    property.path("description").asString(""),
                    text(property.path("defaultValue")));
        }

        /// As an environment variable (`VIVAVOCE_DATA_DIR`).
        String environmentName() {
            return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
        }

        boolean isSetBy(String environmentName) {
            String own = environmentName();
            boolean collection = type.startsWith("java.util.");
            return environmentName.equals(own)
                    || environmentName.equals(own.replace("_", "").replaceFirst("^VIVAVOCE", "VIVAVOCE_"))
                    || (collection && environmentName.startsWith(own + "_"));
        }

        private static String text(JsonNode value) {
            if (value.isArray()) {
                return String.join(
                        ",", value.valueStream().map(JsonNode::asString).toList());
            }
            return value.isMissingNode() ? "" : value.asString("");
        }
    }
}
