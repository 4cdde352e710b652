package io.vivavoce.interview.internal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How enum values are written in the database and on the wire: lower case, with dashes.
final class Codes {
    private Codes() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable String ofNullable(@Nullable Enum<?> value) {
        return value == null ? null : of(value);
    }

    static <E extends Enum<E>> E read(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static <E extends Enum<E>> @Nullable E readNullable(Class<E> type, @Nullable String code) {
        return code == null ? null : read(type, code);
    }
}
