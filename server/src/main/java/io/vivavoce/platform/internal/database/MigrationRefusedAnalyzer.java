package io.vivavoce.platform.internal.database;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in two lines that the database and the program do not belong together.
class MigrationRefusedAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException cause) {
        return new FailureAnalysis(
                "The tables in the database were made by another edition of this version: " + firstFinding(cause),
                "start the program that used this database last, or give this one a data directory of its own (--data DIR)",
                cause);
    }

    private static String firstFinding(FlywayValidateException cause) {
        return String.valueOf(cause.getMessage())
                .lines()
                .filter(line -> line.startsWith("Migration ") || line.startsWith("Detected "))
                .findFirst()
                .orElse("the migrations do not match");
    }
}
