package io.vivavoce.provider.internal;

import org.jspecify.annotations.Nullable;

/// What a tenant says about engines.
///
/// @param perSession millionths of a dollar, null for no limit
/// @param perMonth millionths of a dollar, null for no limit
record Policy(
        boolean stayLocal,
        @Nullable Long perSession,
        @Nullable Long perMonth) {
    static final Policy NONE = new Policy(false, null, null);
}
