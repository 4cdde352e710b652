package io.vivavoce.platform.internal.web;

import io.vivavoce.platform.AccessRule;
import io.vivavoce.platform.Caller;
import io.vivavoce.platform.Limit;
import io.vivavoce.platform.PlatformProblem;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.RateLimits;
import io.vivavoce.platform.SignInMode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// Lets a request through only where a module's policy says that its caller may: what no rule names is not there.
class AccessFilter extends OncePerRequestFilter {
    private final AccessRules rules;
    private final RateLimits limits;
    private final SignInMode mode;
    private final JsonMapper mapper;

    AccessFilter(AccessRules rules, RateLimits limits, SignInMode mode, JsonMapper mapper) {
        this.rules = rules;
        this.limits = limits;
        this.mode = mode;
        this.mapper = mapper;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<AccessRules.Found> found = rules.of(request);
        @Nullable
        ProblemDocument refusal = found.isPresent() ? refusal(found.get(), request) : nothingHere(request, response);
        if (refusal == null) {
            chain.doFilter(request, response);
        } else {
            refusal.write(response, mapper);
        }
    }

    private @Nullable ProblemDocument refusal(AccessRules.Found found, HttpServletRequest request) {
        if (found.rule().accounts() && !mode.required()) {
            return new ProblemDocument(PlatformProblem.NOT_FOUND, "There are no accounts here: nobody signs in.");
        }
        Optional<Caller> caller = Caller.bound();
        if (found.rule().permits(caller.orElse(null), found.interview())) {
            return tooMany(found.rule(), caller, request.getRemoteAddr());
        }
        return caller.isEmpty()
                ? new ProblemDocument(PlatformProblem.SIGN_IN_REQUIRED, "Sign in first.")
                : new ProblemDocument(
                        PlatformProblem.NOT_ALLOWED, "You may not do this here: " + reason(found, caller.get()) + ".");
    }

    /// The one person of an installation without sign-in is not counted.
    private @Nullable ProblemDocument tooMany(AccessRule rule, Optional<Caller> caller, String address) {
        Limit limit = rule.limit();
        if (limit == null
                || caller.filter(known -> known.kind() == Caller.Kind.LOCAL).isPresent()) {
            return null;
        }
        try {
            limits.take(limit, RateLimits.address(address));
            caller.map(Caller::user).ifPresent(user -> limits.take(limit, RateLimits.account(user.toString())));
            return null;
        } catch (ProblemException e) {
            return new ProblemDocument(e.type(), e.detail(), e.extensions());
        }
    }

    private static String reason(AccessRules.Found found, Caller caller) {
        return switch (caller.kind()) {
            case LOCAL, PERSON, TOKEN -> "your role is " + caller.role().code();
            case API_KEY ->
                found.rule().scope() == null
                        ? "no API key may"
                        : "the API key needs " + found.rule().scope().code() + ", and its owner the role";
            case CANDIDATE -> "the token is for one interview";
        };
    }

    private @Nullable ProblemDocument nothingHere(HttpServletRequest request, HttpServletResponse response) {
        Set<HttpMethod> methods = rules.methods(request);
        if (methods.isEmpty()) {
            return new ProblemDocument(PlatformProblem.NOT_FOUND, "There is nothing at this address.");
        }
        response.setHeader(
                HttpHeaders.ALLOW,
                methods.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", ")));
        return new ProblemDocument(
                PlatformProblem.METHOD_NOT_ALLOWED, request.getMethod() + " does nothing at this address.");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Place.of(request).isPersonal() || request.getMethod().equals(HttpMethod.OPTIONS.name());
    }
}
