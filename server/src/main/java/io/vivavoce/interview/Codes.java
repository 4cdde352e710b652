package io.vivavoce.interview;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How enum values are written in the database and on the wire: lower case, with dashes.
public final class Codes {
    private Codes() {}

    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static @Nullable String ofNullable(@Nullable Enum<?> value) {
        return value == null ? null : of(value);
    }

    public static <E extends Enum<E>> E read(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public static <E extends Enum<E>> @Nullable E readNullable(Class<E> type, @Nullable String code) {
        return code == null ? null : read(type, code);
    }
}
