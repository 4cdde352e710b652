package io.vivavoce.identity.internal;

import org.jspecify.annotations.Nullable;

/// Where in the page somebody goes on after signing in: a path of this page, never another site.
final class ReturnAddress {
    static final String HOME = "/";

    private static final int LONGEST = 500;

    private ReturnAddress() {}

    /// The path that was asked for, or the home page when it is none of this page.
    static String of(@Nullable String asked) {
        return asked != null && asked.length() <= LONGEST && isOwnPath(asked) ? asked : HOME;
    }

    private static boolean isOwnPath(String asked) {
        return asked.startsWith("/")
                && !asked.startsWith("//")
                && asked.chars().noneMatch(letter -> letter == '\\' || letter <= ' ' || letter == 0x7f);
    }
}
