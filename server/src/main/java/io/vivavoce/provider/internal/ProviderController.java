package io.vivavoce.provider.internal;

import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.Tenant;
import io.vivavoce.provider.ProviderProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// How engines do, and what a tenant says about them.
@RestController
@RequestMapping({"/api/providers", "/api/v1/providers"})
class ProviderController {
    private static final int LONGEST_KEY = 500;
    private static final String MOST_DOLLARS = "1000000";

    private final Overview overview;
    private final ProviderKeys keys;
    private final Trials trials;

    ProviderController(Overview overview, ProviderKeys keys, Trials trials) {
        this.overview = overview;
        this.keys = keys;
        this.trials = trials;
    }

    record Key(@NotBlank @Size(max = LONGEST_KEY) String key) {
        /// Without the key.
        @Override
        public String toString() {
            return "Key[…]";
        }
    }

    /// Estimated dollars; null for no limit of the tenant's own.
    record Say(
            boolean stayLocal,

            @Nullable @DecimalMin("0") @DecimalMax(MOST_DOLLARS)
            BigDecimal perSession,

            @Nullable @DecimalMin("0") @DecimalMax(MOST_DOLLARS)
            BigDecimal perMonth) {}

    record TrialResults(List<Trials.Result> results) {}

    @GetMapping
    ProvidersView all() {
        return overview.of(Tenant.current());
    }

    @PutMapping(path = "/policy", consumes = MediaType.APPLICATION_JSON_VALUE)
    ProvidersView say(@Valid @RequestBody Say say) {
        keys.say(new Policy(say.stayLocal(), Budgets.micros(say.perSession()), Budgets.micros(say.perMonth())));
        return all();
    }

    @PutMapping(path = "/{provider}/key", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void bring(@PathVariable String provider, @Valid @RequestBody Key key) {
        keys.bring(vendor(provider), key.key().strip());
    }

    @DeleteMapping("/{provider}/key")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String provider) {
        keys.remove(vendor(provider));
    }

    @PostMapping("/{provider}/trial")
    TrialResults tryOut(@PathVariable String provider) {
        List<Trials.Result> results = trials.of(find(provider), Tenant.current());
        if (results.isEmpty()) {
            throw new ProblemException(
                    ProviderProblem.PROVIDER_NOT_CONNECTED, "There is nothing to try with " + provider);
        }
        return new TrialResults(results);
    }

    private static Provider vendor(String id) {
        Provider provider = find(id);
        if (!provider.vendor()) {
            throw new ProblemException(ProviderProblem.PROVIDER_NEEDS_NO_KEY, provider.title() + " is not a vendor");
        }
        return provider;
    }

    private static Provider find(String id) {
        return Provider.of(id)
                .orElseThrow(() -> new ProblemException(ProviderProblem.PROVIDER_NOT_FOUND, "It is not known here"));
    }
}
