package io.vivavoce.identity.internal;

import io.vivavoce.identity.IdentityProblem;
import io.vivavoce.platform.Caller;
import io.vivavoce.platform.Limit;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Signing in by a link in a mail, and out again.
@RestController
@RequestMapping({"/api", "/api/v1"})
class SignInController {
    private final SignInLinks links;
    private final People people;
    private final SignIns signIns;
    private final SignInCookie cookie;
    private final RateLimits limits;
    private final SignInSettings settings;

    SignInController(
            SignInLinks links,
            People people,
            SignIns signIns,
            SignInCookie cookie,
            RateLimits limits,
            SignInSettings settings) {
        this.links = links;
        this.people = people;
        this.signIns = signIns;
        this.cookie = cookie;
        this.limits = limits;
        this.settings = settings;
    }

    record Asked(
            @NotBlank @Size(max = EmailAddress.LONGEST) String email,
            @Nullable String returnTo) {}

    record Sent(String email, long validMinutes) {}

    record Presented(@NotBlank @Size(max = 200) String token) {}

    record Opened(String returnTo) {}

    record Open(UUID id, String kind, String userAgent, Instant createdAt, Instant lastSeenAt, boolean current) {}

    record All(List<Open> signIns) {}

    /// The same answer for every address, whether it has an account or not.
    @PostMapping(path = "/sign-in/link", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Sent send(@Valid @RequestBody Asked asked, Locale locale) {
        String email = EmailAddress.typed(asked.email());
        limits.take(Limit.SIGN_IN, RateLimits.account(email));
        links.generate(
                new SignInLinkRequest(email, settings.linkValidity(), ReturnAddress.of(asked.returnTo()), locale));
        return new Sent(email, settings.linkValidity().toMinutes());
    }

    @PostMapping(path = "/sign-in/link/consume", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Opened> use(@Valid @RequestBody Presented presented, Locale locale, HttpServletRequest request) {
        SignInLink link = links.use(presented.token())
                .orElseThrow(() -> new ProblemException(
                        IdentityProblem.SIGN_IN_LINK_INVALID, "The link was used, is too old, or is not whole."));
        Person person = people.ofVerifiedAddress(link.email(), null, locale);
        String token = signIns.openBrowser(person, request.getHeader(HttpHeaders.USER_AGENT), "link");
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookie.of(token, request))
                .body(new Opened(link.returnTo()));
    }

    @GetMapping("/me/sign-ins")
    All all() {
        @Nullable UUID here = Caller.current().signIn();
        return new All(signIns.of(people.current()).stream()
                .map(signIn -> new Open(
                        signIn.id(),
                        signIn.kind().code(),
                        signIn.userAgent(),
                        signIn.createdAt(),
                        signIn.lastSeenAt(),
                        signIn.id().equals(here)))
                .toList());
    }

    @DeleteMapping("/me/sign-ins/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id) {
        signIns.close(people.current(), id);
    }

    @PostMapping("/me/sign-out")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        signIns.close(people.current(), SignIns.of(Caller.current()));
        return signedOut(request);
    }

    @PostMapping("/me/sign-out-everywhere")
    ResponseEntity<Void> signOutEverywhere(HttpServletRequest request) {
        signIns.closeAll(people.current());
        return signedOut(request);
    }

    private ResponseEntity<Void> signedOut(HttpServletRequest request) {
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.ended(request))
                .build();
    }
}
