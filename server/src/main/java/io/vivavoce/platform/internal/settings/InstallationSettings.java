package io.vivavoce.platform.internal.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// This installation.
///
/// @param dataDir where everything is kept that must outlive the server
/// @param secret 64 hexadecimal digits from which all signatures are derived; without it a random one is made and kept
///     in the data directory
/// @param minFreeSpace with less room than this in the data directory `/health` says so
@ConfigurationProperties("vivavoce")
record InstallationSettings(
        @DefaultValue("data") Path dataDir,
        @Nullable String secret,
        @DefaultValue("500MB") DataSize minFreeSpace) {
    @Override
    public String toString() {
        return "InstallationSettings[" + dataDir + "]";
    }
}
