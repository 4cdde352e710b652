package io.vivavoce.identity.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vivavoce.platform.Caller;
import io.vivavoce.platform.PlatformProblem;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.Scope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// API keys of the tenant the caller acts in.
@RestController
@RequestMapping({"/api/api-keys", "/api/v1/api-keys"})
class ApiKeyController {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_LIFE_DAYS = 3650;

    private final ApiKeys keys;

    ApiKeyController(ApiKeys keys) {
        this.keys = keys;
    }

    /// @param expiresInDays null for a key that does not expire
    record Wanted(
            @NotBlank @Size(max = LONGEST_NAME) String name,
            @NotEmpty Set<String> scopes,

            @Nullable @Min(1) @Max(LONGEST_LIFE_DAYS) Integer expiresInDays) {}

    /// @param you whether the caller made it
    /// @param owner who made it
    /// @param key the key itself, just after it was made and never again
    record Shown(
            UUID id,
            String name,
            String prefix,
            List<String> scopes,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant expiresAt,
            boolean you,
            String owner,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String key) {
        static Shown of(ApiKeys.Owned owned, Caller caller, @Nullable String text) {
            ApiKey key = owned.key();
            return new Shown(
                    key.id(),
                    key.name(),
                    key.prefix(),
                    key.scopes().stream().map(Scope::code).sorted().toList(),
                    key.createdAt(),
                    key.lastUsedAt(),
                    key.expiresAt(),
                    key.user().equals(caller.user()),
                    owned.owner(),
                    text);
        }

        /// Without what lets somebody in.
        @Override
        public String toString() {
            return "Shown[" + prefix + "]";
        }
    }

    /// @param scopes all that a key can be made for
    record All(List<Shown> keys, List<String> scopes) {}

    @GetMapping
    All all() {
        Caller caller = Caller.current();
        return new All(
                keys.seenBy(caller).stream()
                        .map(owned -> Shown.of(owned, caller, null))
                        .toList(),
                Stream.of(Scope.values()).map(Scope::code).toList());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Shown make(@Valid @RequestBody Wanted wanted) {
        Caller caller = Caller.current();
        if (caller.signIn() == null) {
            throw new ProblemException(
                    PlatformProblem.NOT_ALLOWED, "Whoever makes a key signs in here: it outlives other tokens.");
        }
        Set<Scope> scopes =
                wanted.scopes().stream().map(ApiKeyController::scope).collect(Collectors.toSet());
        ApiKeys.Made made = keys.make(caller, wanted.name().strip(), scopes, validity(wanted));
        return Shown.of(made.owned(), caller, made.text());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id) {
        keys.revoke(Caller.current(), id);
    }

    private static @Nullable Duration validity(Wanted wanted) {
        return wanted.expiresInDays() == null ? null : Duration.ofDays(wanted.expiresInDays());
    }

    private static Scope scope(String code) {
        return Scope.of(code)
                .orElseThrow(() -> new ProblemException(
                        PlatformProblem.INVALID_REQUEST,
                        "There is no such scope.",
                        Map.of("errors", List.of(Map.of("field", "scopes", "message", "must be known scopes")))));
    }
}
