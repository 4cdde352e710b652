package io.vivavoce.platform.internal.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorDetails;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class MigrationRefusedAnalyzerTest {
    @Test
    void tablesOfAnotherEditionAreToldWithWhatToDo() {
        var refused = new FlywayValidateException(new ErrorDetails(CoreErrorCode.VALIDATE_ERROR, "x"), """
                Validate failed: Migrations have failed validation
                Migration checksum mismatch for migration version 020
                -> Applied to database : 1
                -> Resolved locally    : 2""");
        var told = registered().stream()
                .filter(MigrationRefusedAnalyzer.class::isInstance)
                .map(analyzer -> analyzer.analyze(new IllegalStateException("the context", refused)))
                .toList();
        assertThat(told).singleElement().satisfies(analysis -> {
            assertThat(analysis.getDescription()).contains("version 020").doesNotContain("Resolved");
            assertThat(analysis.getAction()).contains("--data");
        });
    }

    private static List<FailureAnalyzer> registered() {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, (type, name, failure) -> {});
    }
}
