package io.vivavoce.identity.internal;

import io.vivavoce.platform.Caller;
import io.vivavoce.platform.Limit;
import io.vivavoce.platform.RateLimits;
import io.vivavoce.platform.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Inviting to an organisation, and accepting.
@RestController
@RequestMapping({"/api", "/api/v1"})
class InvitationController {
    private final Invitations invitations;
    private final People people;
    private final Spaces spaces;
    private final SignIns signIns;
    private final RateLimits limits;

    InvitationController(Invitations invitations, People people, Spaces spaces, SignIns signIns, RateLimits limits) {
        this.invitations = invitations;
        this.people = people;
        this.spaces = spaces;
        this.signIns = signIns;
        this.limits = limits;
    }

    record Invited(
            @NotBlank @Size(max = EmailAddress.LONGEST) String email,

            @NotBlank @Pattern(regexp = "admin|recruiter|reviewer|viewer")
            String role) {}

    record Presented(@NotBlank @Size(max = 200) String token) {}

    record Offered(String organisation, String role, String email) {}

    @PostMapping(path = "/organisation/invitations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    InvitationView invite(@Valid @RequestBody Invited invited, Locale locale) {
        String email = EmailAddress.typed(invited.email());
        limits.take(Limit.SIGN_IN, RateLimits.account("invited " + email));
        Role role = Role.of(invited.role()).orElseThrow();
        return InvitationView.of(invitations.send(Caller.current(), email, role, locale));
    }

    @DeleteMapping("/organisation/invitations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id) {
        invitations.revoke(Caller.current().tenant(), id);
    }

    @PostMapping(path = "/member-invitations/inspect", consumes = MediaType.APPLICATION_JSON_VALUE)
    Offered inspect(@Valid @RequestBody Presented presented) {
        Invitations.Open open = invitations.find(presented.token());
        return new Offered(
                open.organisation().name(),
                open.invitation().role().code(),
                open.invitation().email());
    }

    @PostMapping(path = "/member-invitations/accept", consumes = MediaType.APPLICATION_JSON_VALUE)
    Me.Space accept(@Valid @RequestBody Presented presented) {
        Person person = people.current();
        UUID joined = invitations.accept(person, presented.token()).id();
        signIns.switchTo(person, Caller.current().signIn(), joined);
        return spaces.find(joined, person.id()).orElseThrow();
    }
}
