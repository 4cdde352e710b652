package io.vivavoce.identity.internal;

import io.vivavoce.identity.IdentityProblem;
import io.vivavoce.platform.Caller;
import io.vivavoce.platform.PlatformProblem;
import io.vivavoce.platform.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Tokens for programs: the first ones, the next ones, and their end.
@RestController
@RequestMapping({"/api/tokens", "/api/v1/tokens"})
class TokenController {
    private static final int LONGEST_TOKEN = 200;

    private final ProgramSignIns programs;
    private final SignInLinks links;
    private final People people;

    TokenController(ProgramSignIns programs, SignInLinks links, People people) {
        this.programs = programs;
        this.links = links;
        this.people = people;
    }

    /// @param oneTimeToken of a link in a mail; null when a signed-in browser asks
    record First(@Nullable @Size(max = LONGEST_TOKEN) String oneTimeToken) {}

    /// @param tenantId in whose name the program acts from now on
    record Renewal(
            @NotBlank @Size(max = LONGEST_TOKEN) String refreshToken,
            @Nullable UUID tenantId) {}

    record End(@NotBlank @Size(max = LONGEST_TOKEN) String refreshToken) {}

    /// @param expiresIn seconds for which the access token is good
    record Answer(String accessToken, String tokenType, long expiresIn, String refreshToken, UUID tenantId) {
        static Answer of(ProgramSignIns.Tokens tokens) {
            return new Answer(
                    tokens.accessToken(),
                    "Bearer",
                    tokens.validity().toSeconds(),
                    tokens.refreshToken(),
                    tokens.tenant());
        }
    }

    @PostMapping
    Answer open(
            @Valid @RequestBody(required = false) @Nullable First first, Locale locale, HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        if (first != null && first.oneTimeToken() != null) {
            SignInLink link = links.use(first.oneTimeToken())
                    .orElseThrow(() -> new ProblemException(
                            IdentityProblem.SIGN_IN_LINK_INVALID, "The link was used, is too old, or is not whole."));
            Person person = people.ofVerifiedAddress(link.email(), null, locale);
            return Answer.of(programs.open(person, person.home(), agent, "link"));
        }
        Caller caller = browser();
        return Answer.of(programs.open(people.current(), caller.tenant(), agent, "browser"));
    }

    private static Caller browser() {
        Caller caller = Caller.bound()
                .orElseThrow(() -> new ProblemException(
                        PlatformProblem.SIGN_IN_REQUIRED, "Sign in first, or send a one-time token."));
        if (caller.kind() != Caller.Kind.PERSON) {
            throw new ProblemException(PlatformProblem.NOT_ALLOWED, "A token is no way to another sign-in.");
        }
        return caller;
    }

    @PostMapping(path = "/refresh", consumes = MediaType.APPLICATION_JSON_VALUE)
    Answer renew(@Valid @RequestBody Renewal renewal) {
        return Answer.of(programs.renew(renewal.refreshToken(), renewal.tenantId()));
    }

    /// The same answer whether there was such a token or not.
    @PostMapping(path = "/revoke", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@Valid @RequestBody End end) {
        programs.end(end.refreshToken());
    }
}
