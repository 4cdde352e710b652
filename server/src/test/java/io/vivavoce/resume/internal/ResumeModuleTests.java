package io.vivavoce.resume.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import io.vivavoce.platform.Caller;
import io.vivavoce.platform.DataDirectory;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.MemberGone;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.Role;
import io.vivavoce.platform.Tenant;
import io.vivavoce.platform.TenantTransaction;
import io.vivavoce.resume.Resume;
import io.vivavoce.resume.ResumeProblem;
import io.vivavoce.resume.internal.extraction.Documents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Résumés on a real database and a real disk, read by real processes.
@ApplicationModuleTest(module = "resume", mode = BootstrapMode.DIRECT_DEPENDENCIES)
@AutoConfigureMockMvc
@TestPropertySource(
        properties = {
            "vivavoce.resume.parallel-reads=1",
            "vivavoce.resume.waiting-reads=0",
            "vivavoce.resume.per-person=3"
        })
class ResumeModuleTests {
    private static final UUID MINE = Tenant.LOCAL;
    private static final byte[] OTHER_TEXT = "Led 41 services".getBytes(StandardCharsets.UTF_8);
    private static final byte[] TEXT = "Led 40 services".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private ResumeLibrary library;

    @Autowired
    private ResumeReference reference;

    @Autowired
    private ReadingQueue queue;

    @Autowired
    private ResumeFiles files;

    @Autowired
    private ForgottenFiles forgotten;

    @Autowired
    private DataDirectory data;

    @Autowired
    private TenantTransaction transaction;

    @Autowired
    private JdbcClient client;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private MockMvcTester mvc;

    @AfterEach
    void leaveNothing() {
        transaction.run(MINE, () -> client.sql("delete from resumes").update());
        Tenant.run(MINE, () -> files.namesBefore(Instant.MAX).forEach(files::delete));
    }

    @Test
    void keepsWhatItReadAndTheFileAsItCame() {
        byte[] pdf = Documents.pdf(List.of("Led 40 services"));
        Resume resume = mine(() -> library.add("/home/jane/CV.pdf", pdf));
        assertThat(resume.fileName()).isEqualTo("CV.pdf");
        assertThat(resume.text()).isEqualTo("Led 40 services");
        assertThat(resume.words()).isEqualTo(3);
        assertThat(resume.extractionError()).isNull();
        assertThat(mine(() -> library.get(resume.id())).text()).isEqualTo(resume.text());
        assertThat(mine(() -> library.original(resume.id()).content())).isEqualTo(pdf);
        assertThat(files(MINE)).singleElement().satisfies(file -> {
            assertThat(file.getFileName().toString()).matches("\\d+_[0-9a-f]{16}\\.pdf");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        });
    }

    @Test
    void theOneUploadedOrChosenLastIsCurrent() {
        Resume first = mine(() -> library.add("one.txt", TEXT));
        Resume second = mine(() -> library.add("two.txt", OTHER_TEXT));
        assertThat(mine(library::current).map(Resume::id)).contains(second.id());
        mine(() -> library.choose(first.id()));
        assertThat(mine(library::all).stream().map(Resume::id)).containsExactly(first.id(), second.id());
        assertThat(mine(() -> library.add("again.txt", OTHER_TEXT)))
                .as("the same file is kept once")
                .isEqualTo(second);
        assertThat(mine(library::current).map(Resume::id)).contains(second.id());
        assertThat(files(MINE)).hasSize(2);
        Tenant.run(MINE, () -> library.delete(second.id()));
        assertThat(mine(library::current).map(Resume::id)).contains(first.id());
    }

    @Test
    void nobodyKeepsMoreThanThereIsRoomFor() {
        for (int number = 0; number < 3; number++) {
            byte[] text = ("Résumé " + number).getBytes(StandardCharsets.UTF_8);
            mine(() -> library.add("cv.txt", text));
        }
        assertProblem(ResumeProblem.TOO_MANY_RESUMES, () -> mine(() -> library.add("cv.txt", TEXT)));
        assertThat(files(MINE)).hasSize(3);
        assertThat(upload("/api/upload-resume", "cv.txt", TEXT))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.limit")
                .isEqualTo(3);
    }

    @Test
    void membersOfOneTenantDoNotSeeEachOthers() {
        Caller one = member();
        Caller other = member();
        Resume ones = one.call(() -> library.add("one.txt", TEXT));
        Resume others = other.call(() -> library.add("one.txt", TEXT));
        assertThat(others.id()).isNotEqualTo(ones.id());
        assertThat(other.<List<Resume>, RuntimeException>call(library::all)).containsExactly(others);
        assertThat(other.call(() -> library.find(ones.id()))).isEmpty();
        assertProblem(ResumeProblem.RESUME_NOT_FOUND, () -> other.call(() -> library.choose(ones.id())));
        assertProblem(ResumeProblem.RESUME_NOT_FOUND, () -> other.call(() -> library.rename(ones.id(), "x")));
        UUID gone = Objects.requireNonNull(other.user());
        transaction.run(MINE, () -> events.publishEvent(new MemberGone(MINE, gone)));
        assertThat(other.<List<Resume>, RuntimeException>call(library::all)).isEmpty();
        assertThat(one.<List<Resume>, RuntimeException>call(library::all)).containsExactly(ones);
        assertThat(files(MINE)).hasSize(1);
    }

    @Test
    void listsChoosesAndRenamesOverHttp() {
        Resume first = mine(() -> library.add("one.txt", TEXT));
        mine(() -> library.add("two.txt", OTHER_TEXT));
        assertThat(mvc.put().uri("/api/resumes/{id}/current", first.id())).hasStatusOk();
        assertThat(mvc.patch()
                        .uri("/api/resumes/{id}", first.id())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"fileName\":\"/etc/Platform roles.txt\"}"))
                .hasStatusOk();
        assertThat(mvc.get().uri("/api/resumes")).hasStatusOk().bodyJson().satisfies(json -> {
            assertThat(json).extractingPath("$.limit").isEqualTo(3);
            assertThat(json)
                    .extractingPath("$.resumes[*].fileName")
                    .asArray()
                    .containsExactly("Platform roles.txt", "two.txt");
            assertThat(json).extractingPath("$.resumes[*].current").asArray().containsExactly(true, false);
        });
        assertThat(mvc.get().uri("/api/resumes/{id}", first.id()))
                .bodyJson()
                .extractingPath("$.text")
                .isEqualTo("Led 40 services");
        assertThat(mvc.patch()
                        .uri("/api/resumes/{id}", first.id())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"fileName\":\"/etc/\"}"))
                .hasStatus(400);
    }

    @Test
    void deletingLeavesNothing() {
        Resume resume = mine(() -> library.add("one.txt", TEXT));
        Tenant.run(MINE, () -> library.delete(resume.id()));
        assertThat(mine(library::current)).isEmpty();
        assertThat(files(MINE)).isEmpty();
        assertProblem(ResumeProblem.RESUME_NOT_FOUND, () -> Tenant.run(MINE, () -> library.delete(resume.id())));
    }

    @Test
    void aFileThatACrashLeftBehindIsDeletedAtTheNextStart() {
        Resume resume = mine(() -> library.add("one.txt", TEXT));
        long old = Instant.now().minus(Duration.ofHours(2)).toEpochMilli();
        Tenant.run(MINE, () -> {
            files.write(old + "_0123456789abcdef.txt", TEXT);
            files.write(files.newName("txt"), TEXT);
        });
        forgotten.delete();
        assertThat(files(MINE)).hasSize(2).noneMatch(file -> file.endsWith(old + "_0123456789abcdef.txt"));
        assertThat(mine(() -> library.original(resume.id()).content())).isEqualTo(TEXT);
    }

    @Test
    void aFileThatCannotBeReadIsTakenAndSaysWhy() {
        Resume resume = mine(() -> library.add("cv.pdf", Documents.encryptedPdf("x")));
        assertThat(resume.text()).isEmpty();
        assertThat(resume.words()).isZero();
        assertThat(resume.extractionError()).contains("password");
        assertThat(resume.extractionCode()).isEqualTo("encrypted");
        assertThat(mine(() -> library.get(resume.id())).extractionError()).isEqualTo(resume.extractionError());
    }

    @Test
    void refusesWhatIsEmptyTooLargeOrOfAnotherKind() {
        long before = files(MINE).size();
        assertProblem(ResumeProblem.RESUME_EMPTY, () -> mine(() -> library.add("cv.pdf", new byte[0])));
        assertProblem(ResumeProblem.RESUME_TOO_LARGE, () -> mine(() -> library.add("cv.pdf", new byte[(5 << 20) + 1])));
        assertProblem(
                ResumeProblem.RESUME_TYPE_UNSUPPORTED, () -> mine(() -> library.add("cv.pdf", new byte[] {1, 2, 0})));
        assertThat(files(MINE)).hasSize((int) before);
    }

    @Test
    void anotherTenantFindsNothing() {
        Resume resume = mine(() -> library.add("one.txt", TEXT));
        UUID stranger = Ids.next();
        assertThat(Tenant.call(stranger, () -> library.find(resume.id()))).isEmpty();
        assertThat(Tenant.call(stranger, library::current)).isEmpty();
        assertProblem(ResumeProblem.RESUME_NOT_FOUND, () -> Tenant.run(stranger, () -> library.delete(resume.id())));
        assertThat(mine(() -> library.get(resume.id()))).isEqualTo(resume);
    }

    @Test
    void anAddressIsSignedForOneTenantAndOneFile() {
        UUID id = Ids.next();
        String signature = mine(() -> reference.address(id)).replaceFirst(".*signature=", "");
        assertThat(signature).matches("[0-9a-f]{32}");
        assertThat(mine(() -> reference.isValid(id, signature))).isTrue();
        assertThat(mine(() -> reference.isValid(Ids.next(), signature))).isFalse();
        assertThat(Tenant.call(Ids.next(), () -> reference.isValid(id, signature)))
                .isFalse();
    }

    @Test
    void anUploadAnswersWithWhatTheContractNames() {
        assertThat(upload("/api/upload-resume", "CV.txt", TEXT))
                .hasStatusOk()
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json).extractingPath("$.resumeText").isEqualTo("Led 40 services");
                    assertThat(json).extractingPath("$.extractionError").isNull();
                    assertThat(json).extractingPath("$.fileName").isEqualTo("CV.txt");
                    assertThat(json).extractingPath("$.words").isEqualTo(3);
                });
        assertThat(mvc.get().uri("/api/resumes/current"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.text")
                .isEqualTo("Led 40 services");
    }

    @Test
    void theSignedAddressGivesTheFileAsADownload() throws Exception {
        String body = upload("/api/v1/upload-resume", "CV.txt", TEXT)
                .exchange()
                .getResponse()
                .getContentAsString();
        String address = JsonPath.read(body, "$.resumeUrl");
        assertThat(mvc.get().uri(address))
                .hasStatusOk()
                .hasHeader("Content-Type", "application/octet-stream")
                .body()
                .isEqualTo(TEXT);
        assertThat(mvc.get().uri(address + "0"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.type")
                .asString()
                .endsWith("resume-not-found");
    }

    @Test
    void aRefusalNamesTheLimit() {
        assertThat(upload("/api/upload-resume", "cv.pdf", new byte[(5 << 20) + 1]))
                .hasStatus(413)
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json).extractingPath("$.limitBytes").isEqualTo(5 << 20);
                    assertThat(json).extractingPath("$.detail").asString().contains("5 MB");
                });
        assertThat(upload("/api/upload-resume", "cv.pdf", new byte[] {0, 1, 2})).hasStatus(415);
        assertThat(upload("/api/upload-resume", "cv.pdf", new byte[0])).hasStatus(400);
        assertThat(mvc.post().uri("/api/upload-resume").multipart()).hasStatus(400);
    }

    @Test
    void aJobDescriptionIsReadAndNothingOfItKept() {
        assertThat(upload("/api/extract-text", "job.txt", TEXT))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"fileName":"job.txt","text":"Led 40 services","words":3,"extractionError":null,"extractionCode":null}""");
        assertThat(upload("/api/v1/extract-text", "job.pdf", Documents.encryptedPdf("x")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.extractionError")
                .asString()
                .contains("password");
        assertThat(upload("/api/extract-text", "job.pdf", new byte[] {0, 1, 2})).hasStatus(415);
        assertThat(mine(library::current)).isEmpty();
        assertThat(files(MINE)).isEmpty();
    }

    @Test
    void whoeverComesWhileAllFilesAreReadIsToldWhenToComeBack() throws Exception {
        for (String path : List.of("/api/upload-resume", "/api/extract-text")) {
            MvcTestResult answer =
                    queue.inTurn(() -> upload(path, "cv.txt", TEXT).exchange());
            assertThat(answer).hasStatus(503).hasHeader("Retry-After", "5");
            assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("/problems/reading-busy");
        }
        assertThat(upload("/api/extract-text", "cv.txt", TEXT)).hasStatusOk();
    }

    @Test
    void deletesOverHttp() {
        Resume resume = mine(() -> library.add("one.txt", TEXT));
        assertThat(mvc.delete().uri("/api/resumes/{id}", resume.id())).hasStatus(204);
        assertThat(mvc.get().uri("/api/resumes/current")).hasStatus(204);
        assertThat(mvc.delete().uri("/api/resumes/{id}", resume.id())).hasStatus(404);
    }

    private MockMvcTester.MockMultipartMvcRequestBuilder upload(String path, String name, byte[] content) {
        return mvc.post().uri(path).multipart().file(new MockMultipartFile("file", name, "application/pdf", content));
    }

    private static Caller member() {
        return Caller.person(Caller.Kind.PERSON, MINE, Ids.next(), "Sam", Role.RECRUITER, null);
    }

    private static <T> T mine(ScopedValue.CallableOp<T, RuntimeException> task) {
        return Tenant.call(MINE, task);
    }

    private static void assertProblem(ResumeProblem problem, Runnable task) {
        assertThatThrownBy(task::run)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(problem));
    }

    private List<Path> files(UUID tenant) {
        Path directory = data.path().resolve("resumes").resolve(tenant.toString());
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
