package io.vivavoce.resume.internal;

import io.vivavoce.platform.ProblemException;
import io.vivavoce.resume.Resume;
import io.vivavoce.resume.ResumeProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/// Résumés over HTTP.
@RestController
@RequestMapping({"/api", "/api/v1"})
class ResumeController {
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
        Resume resume = library.get(id);
        ContentDisposition download = ContentDisposition.attachment()
                .filename(resume.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(library.original(id));
    }

    @DeleteMapping("/resumes/{id}")
    ResponseEntity<Void> delete(@PathVariable UUID id) {
        library.delete(id);
        return ResponseEntity.noContent().build();
    }
}
