package io.vivavoce.evaluation.internal.share;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Limits of shared reports.
///
/// @param longest the most a link to a report lasts; longer choices are not offered
/// @param linksPerInterview links to one report that are good at the same time
@Validated
@ConfigurationProperties("vivavoce.sharing")
record ShareSettings(
        @DefaultValue("90d") @NotNull Duration longest,
        @DefaultValue("20") @Min(0) int linksPerInterview) {
    private static final List<Integer> DAYS = List.of(7, 30, 90);

    /// How many days a link may last.
    List<Integer> choices() {
        List<Integer> choices = Stream.concat(DAYS.stream(), Stream.of((int) longest.toDays()))
                .filter(days -> days >= 1 && days <= longest.toDays())
                .distinct()
                .sorted()
                .toList();
        return choices.subList(0, Math.min(DAYS.size(), choices.size()));
    }
}
