package io.vivavoce.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.fuzz.DocumentedProblems.Answer;
import io.vivavoce.interview.InterviewFixtures;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.platform.Tenant;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every call of the interface, with everything that may be wrong with it: in process, and as bytes over a socket.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(ScriptedEngines.class)
class HttpFuzzModuleTests {
    private static final int IN_PROCESS = 36_000;
    private static final int OVER_SOCKETS = 4_000;
    private static final int WORKERS = 2;

    private final DocumentedProblems problems = DocumentedProblems.read();
    private final ConcurrentSkipListMap<Integer, Integer> statuses = new ConcurrentSkipListMap<>();

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private InterviewSessions interviews;

    @Autowired
    private MockMvc mvc;

    @LocalServerPort
    private int port;

    private List<Endpoint> endpoints = List.of();
    private List<UUID> known = List.of();
    private Footprint before = new Footprint(0, 0, 0, 0);

    @BeforeEach
    void setUp() throws Exception {
        endpoints = Endpoint.all(requestMappingHandlerMapping);
        known = Tenant.call(Tenant.LOCAL, () -> List.of(created(), created(), created(), created()));
        for (Endpoint endpoint : endpoints) {
            inProcess(RandomRequest.of(endpoint, new Random(1), this::id));
        }
        before = Footprint.now();
    }

    @AfterEach
    void nothingIsLeftOver() throws Exception {
        Tenant.run(
                Tenant.LOCAL,
                () -> interviews.latest(Integer.MAX_VALUE, null).stream()
                        .map(InterviewSession::id)
                        .forEach(interviews::delete));
        Footprint.now().requireNoGrowthSince(before);
    }

    @Test
    void everyEndpointIsKnown() {
        assertThat(endpoints)
                .extracting(Endpoint::pattern)
                .contains("/api/practice/sessions", "/api/upload-resume", "/api/sessions/{id}/consent", "/api/access");
    }

    @Test
    void whateverComesInIsAnsweredByAResultOrADocumentedProblem() throws Exception {
        Fuzz.run("HTTP requests in process", IN_PROCESS, WORKERS, random -> {
            Endpoint endpoint = RandomRequest.pick(endpoints, random);
            RandomRequest request = RandomRequest.of(endpoint, random, this::id);
            check(request, inProcess(request));
        });
        assertThat(statuses.keySet()).contains(200, 201, 204, 400, 404, 405, 406, 415);
    }

    @Test
    void whateverComesOverTheLineIsAnsweredTheSameWay() throws Exception {
        Fuzz.run("HTTP requests over sockets", OVER_SOCKETS, WORKERS, random -> {
            Endpoint endpoint = RandomRequest.pick(endpoints, random);
            RandomRequest request = RandomRequest.of(endpoint, random, this::id);
            byte[] bytes = RawHttp.bytes(request, port, random);
            boolean head = new String(bytes, StandardCharsets.ISO_8859_1).startsWith("HEAD");
            RawHttp.exchange(port, bytes, head).ifPresent(answer -> check(bytes, answer));
        });
        assertThat(statuses.keySet()).contains(200, 201, 204, 400, 404, 405, 406, 415);
    }

    private void check(byte[] request, Answer answer) {
        check(new String(request, StandardCharsets.ISO_8859_1), answer);
    }

    private void check(RandomRequest request, Answer answer) {
        check(
                request.method() + " " + request.target() + " " + request.headers() + " "
                        + new String(request.body(), StandardCharsets.UTF_8),
                answer);
    }

    private void check(String request, Answer answer) {
        statuses.merge(answer.status(), 1, Integer::sum);
        try {
            if (!isFormOfTheDoor(answer)) {
                problems.require(answer);
            }
        } catch (AssertionError e) {
            throw new AssertionError(request + "\n" + e.getMessage(), e);
        }
    }

    /// People who enter the access code into the form get the form again.
    private static boolean isFormOfTheDoor(Answer answer) {
        return List.of(403, 429).contains(answer.status())
                && answer.contentType().startsWith("text/html");
    }

    private Answer inProcess(RandomRequest request) throws Exception {
        HttpMethod method = HttpMethod.valueOf(request.method());
        URI target = URI.create(request.decentTarget());
        String type = Objects.toString(request.headers().get("Content-Type"), "");
        boolean upload = type.startsWith("multipart/");
        AbstractMockHttpServletRequestBuilder<?> builder = upload
                ? MockMvcRequestBuilders.multipart(method, target).file(noText(request))
                : MockMvcRequestBuilders.request(method, target).content(decent(type, request.body()));
        request.headers().forEach(builder::header);
        MockHttpServletResponse response = mvc.perform(builder).andReturn().getResponse();
        return new Answer(
                response.getStatus(),
                Objects.toString(response.getContentType(), ""),
                response.getContentAsString(StandardCharsets.UTF_8),
                Objects.toString(response.getHeader("Retry-After"), ""),
                Objects.toString(response.getHeader("Allow"), ""),
                !method.equals(HttpMethod.HEAD));
    }

    /// Forms are read by the mock itself, which takes none that are broken.
    private static byte[] decent(String type, byte[] body) {
        return type.contains("form") ? new String(body, UTF_8).replace("%", "").getBytes(UTF_8) : body;
    }

    /// Refused by its first bytes: no process is started for it.
    private static MockMultipartFile noText(RandomRequest request) {
        String part = request.target().endsWith("transcribe") ? "audio" : "file";
        return new MockMultipartFile(part, "cv.pdf", "application/pdf", ("\0" + request.body().length).getBytes(UTF_8));
    }

    private String id(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> UUID.nameUUIDFromBytes(Bytes.some(random, 4)).toString();
            case 1 ->
                RandomRequest.pick(List.of("x", "%20", "1-1-1-1-1", "null", "..", "%2F", "a".repeat(300)), random);
            default -> RandomRequest.pick(known, random).toString();
        };
    }

    private UUID created() {
        return interviews.create(InterviewFixtures.newInterview(2)).id();
    }
}
