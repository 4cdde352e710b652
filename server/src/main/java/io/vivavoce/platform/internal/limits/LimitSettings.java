package io.vivavoce.platform.internal.limits;

import io.vivavoce.platform.Limit;
import io.vivavoce.platform.RateLimits;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How often somebody may do something. What was taken comes back evenly over the window.
///
/// @param signInWindow the time the next two count in
/// @param signInPerAddress links asked for and tried from one address
/// @param signInPerAccount links asked for with one e-mail address
/// @param tokenWindow the time the next two count in
/// @param tokenPerAddress tokens got and renewed from one address
/// @param tokenPerAccount tokens got and renewed by one person
/// @param uploadWindow the time the next two count in
/// @param uploadPerAddress files sent from one address
/// @param uploadPerAccount files sent by one person
/// @param aiWindow the time the next two count in
/// @param aiPerAddress calls that make an engine or a model work, from one address
/// @param aiPerAccount calls that make an engine or a model work, by one person
/// @param sharedWindow the time the next two count in
/// @param sharedPerAddress shared reports opened and links tried from one address
/// @param sharedPerAccount shared reports opened and links tried by one person
/// @param keys addresses and accounts counted at most; beyond, those least in use are forgotten
@Validated
@ConfigurationProperties("vivavoce.limits")
record LimitSettings(
        @DefaultValue("15m") Duration signInWindow,
        @DefaultValue("30") @Min(1) int signInPerAddress,
        @DefaultValue("6") @Min(1) int signInPerAccount,
        @DefaultValue("1m") Duration tokenWindow,
        @DefaultValue("60") @Min(1) int tokenPerAddress,
        @DefaultValue("30") @Min(1) int tokenPerAccount,
        @DefaultValue("10m") Duration uploadWindow,
        @DefaultValue("60") @Min(1) int uploadPerAddress,
        @DefaultValue("30") @Min(1) int uploadPerAccount,
        @DefaultValue("10m") Duration aiWindow,
        @DefaultValue("300") @Min(1) int aiPerAddress,
        @DefaultValue("150") @Min(1) int aiPerAccount,
        @DefaultValue("10m") Duration sharedWindow,
        @DefaultValue("120") @Min(1) int sharedPerAddress,
        @DefaultValue("120") @Min(1) int sharedPerAccount,
        @DefaultValue("100000") @Min(1) int keys) {

    Rate rate(Limit limit, String key) {
        boolean address = key.startsWith(RateLimits.ADDRESS);
        return switch (limit) {
            case SIGN_IN -> new Rate(address ? signInPerAddress : signInPerAccount, signInWindow);
            case TOKEN -> new Rate(address ? tokenPerAddress : tokenPerAccount, tokenWindow);
            case UPLOAD -> new Rate(address ? uploadPerAddress : uploadPerAccount, uploadWindow);
            case AI -> new Rate(address ? aiPerAddress : aiPerAccount, aiWindow);
            case SHARED -> new Rate(address ? sharedPerAddress : sharedPerAccount, sharedWindow);
        };
    }

    /// The time after which a key that was not used has everything back.
    Duration longestWindow() {
        Duration longest = signInWindow;
        for (Duration window : new Duration[] {tokenWindow, uploadWindow, aiWindow, sharedWindow}) {
            longest = window.compareTo(longest) > 0 ? window : longest;
        }
        return longest;
    }

    /// So many in so much time.
    record Rate(int count, Duration window) {}
}
