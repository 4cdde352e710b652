package io.vivavoce.speech.internal.models;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How patient a download is. Each is an environment variable, for a download needs no server.
///
/// @param connect how long a server may take to answer
/// @param stall how long it may send nothing
/// @param tries how often a line that breaks is taken up again without having brought anything
/// @param reserve bytes that stay free on the disk
record DownloadLimits(Duration connect, Duration stall, int tries, long reserve) {
    private static final String PREFIX = "VIVAVOCE_MODELS_";
    static final DownloadLimits DEFAULT =
            new DownloadLimits(Duration.ofSeconds(10), Duration.ofSeconds(30), 5, 200_000_000);

    /// @throws ModelException when a value makes no sense
    static DownloadLimits of(Map<String, String> environment) throws ModelException {
        try {
            return new DownloadLimits(
                    seconds(environment.get(PREFIX + "CONNECT_TIMEOUT"), DEFAULT.connect),
                    seconds(environment.get(PREFIX + "STALL_TIMEOUT"), DEFAULT.stall),
                    (int) number(environment.get(PREFIX + "TRIES"), DEFAULT.tries),
                    number(environment.get(PREFIX + "MIN_FREE_SPACE"), DEFAULT.reserve));
        } catch (NumberFormatException e) {
            throw new ModelException(PREFIX + "CONNECT_TIMEOUT, " + PREFIX + "STALL_TIMEOUT, " + PREFIX + "TRIES and "
                    + PREFIX + "MIN_FREE_SPACE are whole numbers: seconds, tries and bytes");
        }
    }

    private static Duration seconds(@Nullable String text, Duration otherwise) {
        return Duration.ofSeconds(number(text, otherwise.toSeconds()));
    }

    private static long number(@Nullable String text, long otherwise) {
        return text == null || text.isBlank() ? otherwise : Long.parseUnsignedLong(text.strip());
    }
}
