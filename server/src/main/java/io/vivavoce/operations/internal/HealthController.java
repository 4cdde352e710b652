package io.vivavoce.operations.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.vivavoce.platform.Finding;
import io.vivavoce.platform.HealthCheck;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Says whether the product can be used. Answers 503 only when it cannot: without speech engines one can still type.
@RestController
class HealthController {
    private final List<HealthCheck> checks;

    HealthController(List<HealthCheck> checks) {
        this.checks = checks;
    }

    @Operation(
            summary = "Whether it can be used",
            description = "503 when it cannot; without engines one can still type.")
    @GetMapping("/health")
    ResponseEntity<Health> health() {
        List<Finding> findings = checks.stream().map(HealthCheck::check).toList();
        boolean down = findings.stream().anyMatch(finding -> finding.state() == Finding.State.DOWN);
        return ResponseEntity.status(down ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK)
                .body(Health.of(findings));
    }

    /// @param status `ok` or `degraded`
    /// @param checks the state of each part by its name: `ok`, `starting`, `degraded` or `down`
    record Health(
            @Schema(example = "ok") String status,
            @Schema(example = "0.1.0") String version,

            @Schema(example = "{\"database\":\"ok\",\"speech\":\"ok\",\"storage\":\"ok\"}")
            Map<String, String> checks) {
        static Health of(List<Finding> findings) {
            Map<String, String> states = new TreeMap<>();
            findings.forEach(finding ->
                    states.put(finding.subject(), finding.state().name().toLowerCase(Locale.ROOT)));
            boolean well = findings.stream()
                    .map(Finding::state)
                    .allMatch(state -> state == Finding.State.OK || state == Finding.State.STARTING);
            return new Health(well ? "ok" : "degraded", programVersion(), states);
        }

        private static String programVersion() {
            @Nullable String version = HealthController.class.getPackage().getImplementationVersion();
            return version == null ? "development" : version;
        }
    }
}
