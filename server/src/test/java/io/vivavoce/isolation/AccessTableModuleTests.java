package io.vivavoce.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.platform.AccessPolicy;
import io.vivavoce.platform.AccessRule;
import io.vivavoce.platform.GeneratedPage;
import io.vivavoce.platform.Limit;
import io.vivavoce.platform.Role;
import io.vivavoce.platform.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;

/// That every endpoint has a rule, every rule an endpoint, and `docs/access.md` all of them.
class AccessTableModuleTests extends Isolation {
    @Autowired
    private List<AccessPolicy> policies;

    @Autowired
    private List<AbstractUrlHandlerMapping> handlers;

    @Test
    void everyEndpointHasARuleAndEveryRuleAnEndpoint() {
        Stream<String> controllers = endpoints().stream().map(Endpoint::name);
        Stream<String> lines = handlers.stream()
                .flatMap(mapping -> mapping.getHandlerMap().keySet().stream())
                .filter(path -> path.startsWith("/ws/"))
                .map(path -> HttpMethod.GET + " " + path);
        assertThat(rules().map(rule -> rule.method() + " " + rule.path()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Stream.concat(controllers, lines)
                        .filter(name -> name.contains(" /api/") || name.contains(" /ws/"))
                        .map(name -> name.replace(" /api/v1/", " /api/"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void theDocumentedTableIsTheOneThatIsKept() {
        GeneratedPage.of("access.md", "rules")
                .requireContent(rules().sorted(Comparator.comparing(AccessRule::path)
                                .thenComparing(rule -> rule.method().name()))
                        .map(AccessTableModuleTests::row)
                        .collect(Collectors.joining(
                                "\n", "| endpoint | who | key | candidate | counted |\n|---|---|---|---|---|\n", "")));
    }

    private Stream<AccessRule> rules() {
        return policies.stream().flatMap(policy -> policy.rules().stream());
    }

    private static String row(AccessRule rule) {
        Scope scope = rule.scope();
        Limit limit = rule.limit();
        return "| `" + rule.method() + " " + rule.path() + "`" + (rule.accounts() ? " *" : "") + " | " + who(rule)
                + " | " + (scope == null ? "–" : "`" + scope.code() + "`") + " | "
                + switch (rule.candidates()) {
                    case NONE -> "–";
                    case OF_THE_INTERVIEW -> "that interview";
                    case ALL -> "yes";
                }
                + " | "
                + (limit == null ? "–" : limit.name().toLowerCase(Locale.ROOT).replace('_', '-')) + " |";
    }

    private static String who(AccessRule rule) {
        return switch (rule.audience()) {
            case ANYBODY -> "anybody";
            case PERSONS -> "signed in";
            case MEMBERS ->
                rule.roles().stream()
                        .max(Comparator.<Role>naturalOrder())
                        .map(Role::code)
                        .orElseThrow();
        };
    }
}
