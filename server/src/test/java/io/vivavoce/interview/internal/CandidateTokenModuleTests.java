package io.vivavoce.interview.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.vivavoce.fuzz.ScriptedEngines;
import io.vivavoce.interview.InterviewFixtures;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.platform.AccessPolicy;
import io.vivavoce.platform.AccessRule;
import io.vivavoce.platform.AccessRule.Audience;
import io.vivavoce.platform.AccessRule.Candidates;
import io.vivavoce.platform.Tenant;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/// The token of one interview, at every endpoint of the whole program.
@SpringBootTest
@AutoConfigureMockMvc
@Import(ScriptedEngines.class)
@TestPropertySource(
        properties = {
            "vivavoce.sign-in.enabled=true",
            "vivavoce.tokens.supabase.url=https://project.supabase.example",
            "vivavoce.tokens.supabase.jwt-secret=" + CandidateTokenModuleTests.SECRET
        })
class CandidateTokenModuleTests {
    static final String SECRET = "a-secret-that-a-project-shares-with-its-servers";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private List<AccessPolicy> policies;

    @Autowired
    private InterviewSessions sessions;

    @Autowired
    private InstantSource clock;

    private String recruiter = "";
    private UUID tenant = Tenant.LOCAL;
    private UUID interview = Tenant.LOCAL;

    @BeforeEach
    void anInterviewOfARecruiter() throws Exception {
        recruiter = recruiter();
        String me = send(HttpMethod.GET, "/api/me", recruiter).getResponse().getContentAsString();
        tenant = UUID.fromString(
                JsonMapper.shared().readTree(me).path("tenant").path("id").asString());
        interview = created();
    }

    private UUID created() {
        return Tenant.call(
                tenant, () -> sessions.create(InterviewFixtures.newInterview(2)).id());
    }

    private String recruiter() throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.HS256),
                new JWTClaimsSet.Builder()
                        .issuer("https://project.supabase.example/auth/v1")
                        .audience("authenticated")
                        .subject("recruiter")
                        .claim("email", "recruiter@candidate.test")
                        .claim("user_metadata", Map.of("email_verified", true))
                        .expirationTime(Date.from(clock.instant().plus(Duration.ofHours(1))))
                        .build());
        token.sign(new MACSigner(SECRET.getBytes(StandardCharsets.UTF_8)));
        return token.serialize();
    }

    private String candidateOf(UUID id) throws Exception {
        MvcTestResult issued = send(HttpMethod.POST, "/api/sessions/" + id + "/candidate-token", recruiter);
        assertThat(issued)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.expiresAt")
                .isNotNull();
        return JsonMapper.shared()
                .readTree(issued.getResponse().getContentAsString())
                .path("token")
                .asString();
    }

    private MvcTestResult send(HttpMethod method, String path, String bearer) {
        return mvc.method(method)
                .uri(URI.create("http://localhost" + path))
                .header("Host", "localhost")
                .header("Authorization", "Bearer " + bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .exchange();
    }

    private Stream<AccessRule> rules() {
        return policies.stream()
                .flatMap(policy -> policy.rules().stream())
                .filter(rule -> rule.audience() != Audience.ANYBODY);
    }

    private static String path(AccessRule rule, UUID id) {
        return rule.path().replace("{id}", id.toString()).replaceAll("\\{[^}]+}", "1");
    }

    @Test
    void theTokenOpensItsInterviewAndNoOtherOne() throws Exception {
        String token = candidateOf(interview);
        UUID other = created();
        List<AccessRule> own = rules().filter(rule -> rule.candidates() == Candidates.OF_THE_INTERVIEW)
                .toList();
        assertThat(own).hasSizeGreaterThanOrEqualTo(4);
        assertThat(own).allSatisfy(rule -> {
            assertThat(send(rule.method(), path(rule, interview), token))
                    .as("%s %s of its own", rule.method(), rule.path())
                    .bodyText()
                    .doesNotContain("/problems/not-allowed", "/problems/token-invalid", "/problems/sign-in-required");
            assertThat(send(rule.method(), path(rule, other), token))
                    .as("%s %s of another", rule.method(), rule.path())
                    .hasStatus(403);
        });
    }

    @Test
    void theTokenOpensNoOtherInterviewThatABodyNames() throws Exception {
        String token = candidateOf(interview);
        UUID other = created();
        for (String path : List.of("/api/v1/interview/question", "/api/interview/respond", "/api/interview/answer")) {
            assertThat(naming(path, interview, token)).as(path).bodyText().doesNotContain("session-not-found");
            assertThat(naming(path, other, token))
                    .as(path)
                    .hasStatus(404)
                    .bodyText()
                    .contains("session-not-found");
        }
    }

    private MvcTestResult naming(String path, UUID id, String bearer) {
        return mvc.post()
                .uri(URI.create("http://localhost" + path))
                .header("Host", "localhost")
                .header("Authorization", "Bearer " + bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"session_id\":\"%s\",\"sessionId\":\"%s\",\"question_number\":1,\"answer\":\"words\"}"
                        .formatted(id, id))
                .exchange();
    }

    @Test
    void theTokenOpensNothingElse() throws Exception {
        String token = candidateOf(interview);
        List<AccessRule> others =
                rules().filter(rule -> rule.candidates() == Candidates.NONE).toList();
        assertThat(others)
                .hasSizeGreaterThan(15)
                .allSatisfy(rule -> assertThat(send(rule.method(), path(rule, interview), token))
                        .as("%s %s", rule.method(), rule.path())
                        .hasStatus(403));
    }

    @Test
    void theTokenEndsWithItsInterview() throws Exception {
        String token = candidateOf(interview);
        String everybodys = rules().filter(rule ->
                        rule.candidates() == Candidates.ALL && rule.method().equals(HttpMethod.GET))
                .map(AccessRule::path)
                .findFirst()
                .orElse("/api/me");
        assertThat(send(HttpMethod.GET, everybodys, token)).hasStatusOk();
        assertThat(send(HttpMethod.DELETE, "/api/sessions/" + interview, recruiter))
                .hasStatus(204);
        assertThat(send(HttpMethod.GET, "/api/sessions/" + interview, token)).hasStatus(401);
        assertThat(send(HttpMethod.GET, everybodys, token)).hasStatus(401);
    }

    @Test
    void nobodyGetsATokenForAnInterviewThatIsNotTheirs() {
        UUID foreign = Tenant.call(
                Tenant.LOCAL,
                () -> sessions.create(InterviewFixtures.newInterview(2)).id());
        assertThat(send(HttpMethod.POST, "/api/sessions/" + foreign + "/candidate-token", recruiter))
                .hasStatus(404)
                .bodyText()
                .contains("session-not-found");
    }
}
