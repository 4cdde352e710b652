package io.vivavoce.api.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.vivavoce.api.internal.GymMessages.Preferences;
import io.vivavoce.api.internal.GymMessages.User;
import io.vivavoce.api.internal.GymMessages.UserChange;
import io.vivavoce.api.internal.GymMessages.UserResume;
import io.vivavoce.identity.OwnAccount;
import io.vivavoce.identity.OwnAccount.Account;
import io.vivavoce.platform.Tenant;
import io.vivavoce.practice.Minutes;
import io.vivavoce.resume.Resumes;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who practises, as the clients of a practice gym know it.
@RestController
@RequestMapping({"/api/user", "/api/v1/user"})
class UserController {
    private final OwnAccount own;
    private final Resumes resumes;
    private final Minutes minutes;

    UserController(OwnAccount own, Resumes resumes, Minutes minutes) {
        this.own = own;
        this.resumes = resumes;
        this.minutes = minutes;
    }

    @Operation(
            summary = "Who practises",
            description = "Where nobody signs in, the one person of this installation, without a name and an address.")
    @GetMapping
    User user() {
        return own.current()
                .map(this::of)
                .orElseGet(() -> new User(Tenant.current(), "", null, resume(), balance(), new Preferences(null)));
    }

    @Operation(summary = "Change a name or preferences", description = "What is left out stays as it is.")
    @PatchMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    User change(@Valid @RequestBody UserChange change) {
        Preferences preferences = change.preferences();
        return of(own.change(change.name(), preferences == null ? null : preferences.language()));
    }

    private User of(Account account) {
        return new User(
                account.id(), account.name(), account.email(), resume(), balance(), new Preferences(account.locale()));
    }

    private @Nullable Long balance() {
        return minutes.own().map(Minutes.Balance::balanceSeconds).orElse(null);
    }

    private @Nullable UserResume resume() {
        return resumes.current().map(UserResume::of).orElse(null);
    }
}
