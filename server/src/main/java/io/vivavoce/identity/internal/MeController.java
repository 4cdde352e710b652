package io.vivavoce.identity.internal;

import io.vivavoce.notification.LocalMailbox;
import io.vivavoce.platform.Caller;
import io.vivavoce.platform.SignInMode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The person at the other end: who they are, and in whose name they act.
@RestController
@RequestMapping({"/api/me", "/api/v1/me"})
class MeController {
    private final SignInMode mode;
    private final SignInSettings settings;
    private final LocalMailbox mailbox;
    private final People people;
    private final Spaces spaces;
    private final SignIns signIns;

    MeController(
            SignInMode mode,
            SignInSettings settings,
            LocalMailbox mailbox,
            People people,
            Spaces spaces,
            SignIns signIns) {
        this.mode = mode;
        this.settings = settings;
        this.mailbox = mailbox;
        this.people = people;
        this.spaces = spaces;
        this.signIns = signIns;
    }

    /// @param locale a language tag
    record Change(
            @Nullable @Size(min = 1, max = People.LONGEST_NAME) @Pattern(regexp = ".*\\S.*")
            String name,

            @Nullable @Pattern(regexp = "en|de") String locale) {}

    record Switch(@NotNull UUID tenantId) {}

    @GetMapping
    Me me(HttpServletRequest request) {
        var offer = new Me.SignInOffer(
                mode.required(),
                mode.required(),
                mode.required() && settings.google().configured() ? List.of(GoogleSignIn.ID) : List.of(),
                mode.required() && mailbox.opensTo(request));
        if (!mode.required()) {
            return new Me(offer, null, Spaces.local(), List.of(Spaces.local()));
        }
        Optional<Caller> caller = Caller.bound().filter(known -> known.user() != null);
        return caller.isEmpty() ? new Me(offer, null, null, List.of()) : of(offer, caller.get());
    }

    private Me of(Me.SignInOffer offer, Caller caller) {
        Person person = people.current();
        List<Me.Space> all = spaces.of(person.id());
        return new Me(
                offer,
                Me.User.of(person),
                all.stream()
                        .filter(space -> space.id().equals(caller.tenant()))
                        .findFirst()
                        .orElse(null),
                all);
    }

    @PatchMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Me change(@Valid @RequestBody Change change, HttpServletRequest request) {
        Person person = people.current();
        people.change(
                person,
                change.name() == null ? person.name() : change.name().strip(),
                change.locale() == null ? person.locale() : change.locale());
        return me(request);
    }

    @PostMapping(path = "/tenant", consumes = MediaType.APPLICATION_JSON_VALUE)
    Me switchTo(@Valid @RequestBody Switch wanted, HttpServletRequest request) {
        Caller caller = Caller.current();
        Person person = people.current();
        signIns.switchTo(person, SignIns.of(caller), wanted.tenantId());
        return Caller.person(
                        caller.kind(), wanted.tenantId(), person.id(), person.name(), caller.role(), caller.signIn())
                .call(() -> me(request));
    }
}
