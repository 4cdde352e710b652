package io.vivavoce.provider.internal;

import io.vivavoce.provider.Rung.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/// What one engine costs.
///
/// @param dollars for [#per] of a unit
record Price(Map<Unit, BigDecimal> dollars) {
    static final Price NOTHING = new Price(Map.of());

    private static final BigDecimal MICROS = BigDecimal.valueOf(1_000_000);

    Price {
        dollars = Map.copyOf(dollars);
    }

    /// Millionths of a dollar for so much work, rounded up.
    long micros(Unit unit, long amount) {
        BigDecimal price = dollars.getOrDefault(unit, BigDecimal.ZERO);
        return price.multiply(BigDecimal.valueOf(amount))
                .multiply(MICROS)
                .divide(BigDecimal.valueOf(per(unit)), 0, RoundingMode.CEILING)
                .longValueExact();
    }

    /// What price lists name a price for: a minute, a million characters, a million tokens.
    static long per(Unit unit) {
        return switch (unit) {
            case AUDIO_MILLISECONDS -> 60_000;
            case CHARACTERS, INPUT_TOKENS, OUTPUT_TOKENS -> 1_000_000;
        };
    }
}
