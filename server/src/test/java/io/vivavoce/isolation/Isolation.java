package io.vivavoce.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.fuzz.ScriptedEngines;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Two organisations with one person in each role. The people of one try every endpoint with every identifier of the
/// other, in the path, in the query and in the body: nothing of it may come back, and nothing of it may be changed.
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({ScriptedEngines.class, Possessions.class})
@TestPropertySource(
        properties = {
            "vivavoce.sign-in.enabled=true",
            "vivavoce.limits.sign-in-per-address=1000000",
            "vivavoce.limits.sign-in-per-account=1000000",
            "vivavoce.limits.token-per-address=1000000",
            "vivavoce.limits.token-per-account=1000000",
            "vivavoce.limits.upload-per-address=1000000",
            "vivavoce.limits.upload-per-account=1000000",
            "vivavoce.limits.ai-per-address=1000000",
            "vivavoce.limits.ai-per-account=1000000",
            "vivavoce.limits.shared-per-address=1000000",
            "vivavoce.limits.shared-per-account=1000000"
        })
abstract class Isolation {
    private static final AtomicInteger COUNT = new AtomicInteger();
    /// They end what the rest of the walk needs, so they come last.
    private static final List<String> ENDINGS = List.of("sign-out", "leave", "sign-ins/{id}");

    @Autowired
    protected MockMvcTester mvc;

    @Autowired
    protected Possessions possessions;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    protected Organisation ours = Organisation.NONE;
    protected Organisation theirs = Organisation.NONE;
    protected Map<String, String> their = Map.of();

    @BeforeEach
    void twoOrganisations() throws Exception {
        ours = Organisation.found(mvc, "OURS" + COUNT.incrementAndGet());
        theirs = Organisation.found(mvc, "THEIRS" + COUNT.incrementAndGet());
        their = possessions.of(theirs);
    }

    protected List<Endpoint> endpoints() {
        return Endpoint.all(requestMappingHandlerMapping).stream()
                .filter(endpoint -> !endpoint.pattern().equals("/error"))
                .sorted(Comparator.comparing(endpoint -> ENDINGS.stream().anyMatch(endpoint.pattern()::contains)))
                .toList();
    }

    /// Those to try: all but the mailbox of this machine, which is for whoever runs the installation and shows all
    /// mail.
    protected List<Endpoint> tried() {
        return endpoints().stream()
                .filter(endpoint -> !endpoint.pattern().equals("/api/mailbox"))
                .toList();
    }

    /// Somebody who sends requests.
    interface Sender {
        MvcTestResult send(HttpMethod method, String path, @Nullable String json) throws Exception;
    }

    /// A program with a bearer token.
    protected Sender bearing(String token) {
        return (method, path, json) -> {
            var request = mvc.method(method)
                    .uri(URI.create("http://localhost" + path))
                    .header("Authorization", "Bearer " + token);
            return json == null
                    ? request.exchange()
                    : request.contentType(MediaType.APPLICATION_JSON)
                            .content(json)
                            .exchange();
        };
    }

    /// Tries everything, and says what should not have come back.
    private List<String> leaks(String who, Sender sender) throws Exception {
        List<String> leaks = new ArrayList<>();
        for (Endpoint endpoint : tried()) {
            for (Map.Entry<String, String> id : their.entrySet()) {
                MvcTestResult answer =
                        sender.send(endpoint.method(), endpoint.path(id.getValue()), endpoint.json(id.getValue()));
                if (leaks(endpoint, answer)) {
                    leaks.add(who + ": " + endpoint.name() + " with their " + id.getKey() + ": "
                            + answer.getResponse().getStatus());
                }
            }
        }
        return leaks;
    }

    private boolean leaks(Endpoint endpoint, MvcTestResult answer) throws Exception {
        int status = answer.getResponse().getStatus();
        String body = answer.getResponse().getContentAsString().toUpperCase(Locale.ROOT);
        boolean named = endpoint.pattern().contains("{");
        return (status >= 500 && failsOpenly()) || body.contains(theirs.mark()) || (named && status < 400);
    }

    /// Whether an answer of 500 is a defect: without the policies, code is reached that they keep from being reached.
    protected boolean failsOpenly() {
        return true;
    }

    void nothingOfTheirsIsGivenOrChanged(String who, Sender sender) throws Exception {
        Map<String, String> before = possessions.rows(theirs.id());
        assertThat(leaks(who, sender)).isEmpty();
        assertThat(possessions.rows(theirs.id())).isEqualTo(before);
    }
}
