package io.vivavoce.platform.internal.web;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Knows a full disk by what the file system or the database says of it.
final class FullDisk {
    private static final String SQL_STATE = "53100";
    private static final List<String> WORDS = List.of("No space left on device", "Disk quota exceeded");

    private FullDisk() {}

    static boolean caused(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (tells(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean tells(Throwable cause) {
        return switch (cause) {
            case SQLException refused -> SQL_STATE.equals(refused.getSQLState());
            case IOException failed -> WORDS.stream().anyMatch(String.valueOf(failed.getMessage())::contains);
            default -> false;
        };
    }
}
