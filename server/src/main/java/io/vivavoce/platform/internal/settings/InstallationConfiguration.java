package io.vivavoce.platform.internal.settings;

import io.vivavoce.platform.DataDirectory;
import io.vivavoce.platform.InstallationKey;
import io.vivavoce.platform.StartRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.HexFormat;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InstallationSettings.class)
class InstallationConfiguration {
    @Bean
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Bean
    DataDirectory dataDirectory(InstallationSettings settings) {
        return new DataDirectory(settings.dataDir());
    }

    @Bean
    InstallationKey installationKey(InstallationSettings settings, DataDirectory directory) throws IOException {
        if (StringUtils.hasText(settings.secret())) {
            return key(settings.secret(), "VIVAVOCE_SECRET");
        }
        Path file = directory.path().resolve("installation.key");
        if (!Files.exists(file)) {
            byte[] random = new byte[InstallationKey.BYTES];
            new SecureRandom().nextBytes(random);
            DataDirectory.writeSecret(file, HexFormat.of().formatHex(random));
        }
        return key(Files.readString(file).trim(), file.toString());
    }

    private static InstallationKey key(String digits, String source) {
        try {
            return new InstallationKey(HexFormat.of().parseHex(digits));
        } catch (IllegalArgumentException e) {
            throw new StartRefusedException(
                    source + " does not hold a key",
                    "it takes " + 2 * InstallationKey.BYTES + " or more hexadecimal digits (openssl rand -hex 32)",
                    e);
        }
    }
}
