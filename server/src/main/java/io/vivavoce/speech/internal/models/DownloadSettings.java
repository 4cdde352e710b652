package io.vivavoce.speech.internal.models;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/// How `./viva models` fetches.
///
/// @param url where `<id>/<file>` of all models are, instead of at the addresses of the catalogue: a mirror
/// @param connectTimeout how long a server may take to be there
/// @param stallTimeout how long it may send nothing
/// @param tries how often a line that breaks is taken up again without having brought anything
/// @param minFreeSpace what stays free on the disk
@ConfigurationProperties("vivavoce.models")
record DownloadSettings(
        @DefaultValue("") String url,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("30s") Duration stallTimeout,
        @DefaultValue("5") int tries,
        @DefaultValue("200MB") DataSize minFreeSpace) {
    /// @throws org.springframework.boot.context.properties.bind.BindException when a value makes no sense
    static DownloadSettings of(Environment environment) {
        return Binder.get(environment).bindOrCreate("vivavoce.models", DownloadSettings.class);
    }
}
