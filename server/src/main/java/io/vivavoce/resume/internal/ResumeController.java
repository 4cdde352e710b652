package io.vivavoce.resume.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.vivavoce.platform.PlatformProblem;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.resume.Resume;
import io.vivavoce.resume.ResumeProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/// Résumés over HTTP.
@RestController
@RequestMapping({"/api", "/api/v1"})
class ResumeController {
    private static final int LONGEST_NAME = 120;

    private final ResumeLibrary library;
    private final ResumeReference reference;
    private final ReadingQueue queue;
    private final ResumeSettings settings;

    ResumeController(ResumeLibrary library, ResumeReference reference, ReadingQueue queue, ResumeSettings settings) {
        this.library = library;
        this.reference = reference;
        this.queue = queue;
        this.settings = settings;
    }

    /// The answer to an upload.
    record Uploaded(
            String resumeUrl,
            String resumeText,
            @Nullable String extractionError,
            @Nullable String extractionCode,
            UUID resumeId,
            String fileName,
            int words) {}

    @PostMapping(path = "/upload-resume", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Uploaded upload(MultipartHttpServletRequest request) throws IOException, MissingServletRequestPartException {
        UploadedFile file = UploadedFile.of(request, settings);
        Resume resume = queue.inTurn(() -> library.add(file.claimedName(), file.bytes()));
        return new Uploaded(
                reference.address(resume.id()),
                resume.text(),
                resume.extractionError(),
                resume.extractionCode(),
                resume.id(),
                resume.fileName(),
                resume.words());
    }

    /// What a person keeps, the current one first.
    ///
    /// @param limit how many there can be
    record Kept(List<Listed> resumes, int limit) {}

    /// One of them, without its text.
    record Listed(
            UUID id,
            String fileName,
            int words,
            @Nullable String extractionError,
            @Nullable String extractionCode,
            Instant createdAt,
            boolean current) {
        static Listed of(Resume resume, boolean current) {
            return new Listed(
                    resume.id(),
                    resume.fileName(),
                    resume.words(),
                    resume.extractionError(),
                    resume.extractionCode(),
                    resume.createdAt(),
                    current);
        }
    }

    record Renaming(
            @Schema(example = "Platform roles.pdf") @NotBlank @Size(max = LONGEST_NAME)
            String fileName) {}

    @Operation(summary = "The résumés you keep", description = "The current one first. Those of others are not there.")
    @GetMapping("/resumes")
    Kept kept() {
        List<Resume> all = library.all();
        return new Kept(
                all.stream()
                        .map(resume -> Listed.of(resume, resume.equals(all.getFirst())))
                        .toList(),
                library.room());
    }

    @Operation(summary = "One résumé, with what was read of it")
    @GetMapping("/resumes/{id}")
    Resume one(@PathVariable UUID id) {
        return library.get(id);
    }

    @Operation(summary = "Call a résumé by another name")
    @PatchMapping(path = "/resumes/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Resume rename(@PathVariable UUID id, @Valid @RequestBody Renaming wanted) {
        String name = FileName.safe(wanted.fileName());
        if (name.isEmpty()) {
            throw new ProblemException(
                    PlatformProblem.INVALID_REQUEST,
                    "Not valid: fileName.",
                    Map.of("errors", List.of(Map.of("field", "fileName", "message", "A name has to be seen."))));
        }
        return library.rename(id, name);
    }

    @Operation(summary = "Make a résumé the current one")
    @PutMapping("/resumes/{id}/current")
    Resume choose(@PathVariable UUID id) {
        return library.choose(id);
    }

    @GetMapping("/resumes/current")
    ResponseEntity<Resume> current() {
        return library.current()
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /// Always a download: what a stranger uploaded is never shown as a page of ours.
    @GetMapping("/resumes/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @RequestParam String signature) {
        if (!reference.isValid(id, signature)) {
            throw new ProblemException(ResumeProblem.RESUME_NOT_FOUND, "There is no résumé at this address.");
        }
        ResumeLibrary.Original resume = library.original(id);
        ContentDisposition download = ContentDisposition.attachment()
                .filename(resume.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(resume.content());
    }

    @DeleteMapping("/resumes/{id}")
    ResponseEntity<Void> delete(@PathVariable UUID id) {
        library.delete(id);
        return ResponseEntity.noContent().build();
    }
}
