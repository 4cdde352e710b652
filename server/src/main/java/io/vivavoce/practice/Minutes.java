package io.vivavoce.practice;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The minutes that whoever calls may still practise. Thread-safe; blocking.
public interface Minutes {
    /// What there is; empty where nothing is counted.
    Optional<Balance> own();

    /// Refuses whoever has too little to begin an interview. What begins one checks again, and holds what it needs.
    ///
    /// @throws io.vivavoce.platform.ProblemException `minutes-used-up`
    void requireEnough();

    /// What a person has, in seconds.
    ///
    /// @param balanceSeconds what an interview could use
    /// @param heldSeconds for interviews that were begun and have not ended
    /// @param requiredSeconds to begin an interview
    /// @param nextCredit when more is credited; null when nothing is by itself
    record Balance(
            long balanceSeconds,
            long heldSeconds,
            long requiredSeconds,
            @Nullable Credit nextCredit) {
        public boolean enough() {
            return balanceSeconds >= requiredSeconds;
        }
    }

    /// What is credited by itself.
    record Credit(Instant at, long seconds) {}
}
