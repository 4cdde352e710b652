package io.vivavoce.platform.internal.web;

import io.vivavoce.platform.AccessPolicy;
import io.vivavoce.platform.AccessRule;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// The rules of all modules, found by request. Immutable.
final class AccessRules {
    private static final String INTERFACE = "/api/";
    private static final String VERSIONED = "/api/v1/";

    private final List<Entry> entries;

    AccessRules(List<AccessPolicy> policies) {
        entries = policies.stream()
                .flatMap(policy -> policy.rules().stream())
                .flatMap(AccessRules::entries)
                .sorted((one, other) -> PathPattern.SPECIFICITY_COMPARATOR.compare(one.pattern, other.pattern))
                .toList();
    }

    /// The rule for a request, and the interview that the request's path names.
    record Found(AccessRule rule, Optional<String> interview) {}

    /// What is said of the request's method at the request's path.
    Optional<Found> of(HttpServletRequest request) {
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        HttpMethod wanted = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
        PathContainer path = path(request);
        return entries.stream()
                .filter(entry -> entry.rule.method().equals(wanted))
                .flatMap(entry -> entry.match(path).stream())
                .findFirst();
    }

    /// The methods that anything is said of at the request's path.
    Set<HttpMethod> methods(HttpServletRequest request) {
        PathContainer path = path(request);
        return entries.stream()
                .filter(entry -> entry.pattern.matches(path))
                .map(entry -> entry.rule.method())
                .collect(Collectors.toSet());
    }

    private static PathContainer path(HttpServletRequest request) {
        return ServletRequestPathUtils.parse(request).pathWithinApplication();
    }

    private static Stream<Entry> entries(AccessRule rule) {
        Entry entry = Entry.of(rule, rule.path());
        return rule.path().startsWith(INTERFACE)
                ? Stream.of(entry, Entry.of(rule, VERSIONED + rule.path().substring(INTERFACE.length())))
                : Stream.of(entry);
    }

    private record Entry(AccessRule rule, PathPattern pattern) {
        static Entry of(AccessRule rule, String path) {
            return new Entry(rule, PathPatternParser.defaultInstance.parse(path));
        }

        Optional<Found> match(PathContainer path) {
            PathPattern.@Nullable PathMatchInfo match = pattern.matchAndExtract(path);
            return match == null
                    ? Optional.empty()
                    : Optional.of(new Found(
                            rule, Optional.ofNullable(match.getUriVariables().get(AccessRule.INTERVIEW))));
        }
    }
}
