package io.vivavoce.resume.internal;

import io.vivavoce.resume.internal.extraction.Extraction;
import io.vivavoce.resume.internal.extraction.FileKind;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/// Reads a file for whoever only wants its words, such as a job description. Nothing of it is kept.
@RestController
class TextController {
    private final DocumentReader reader;
    private final ReadingQueue queue;
    private final ResumeSettings settings;

    TextController(DocumentReader reader, ReadingQueue queue, ResumeSettings settings) {
        this.reader = reader;
        this.queue = queue;
        this.settings = settings;
    }

    /// @param text cleaned; empty when nothing could be read
    /// @param extractionError a sentence for the person: why there is no text, or not all of it
    /// @param extractionCode the same for programs: `encrypted`, `no-text`
    record Text(
            String fileName,
            String text,
            int words,
            @Nullable String extractionError,
            @Nullable String extractionCode) {}

    @PostMapping(
            path = {"/api/extract-text", "/api/v1/extract-text"},
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Text read(MultipartHttpServletRequest request) throws IOException, MissingServletRequestPartException {
        UploadedFile file = UploadedFile.of(request, settings);
        return queue.inTurn(() -> {
            byte[] bytes = file.bytes();
            FileKind kind = reader.kind(bytes);
            Extraction read = reader.read(bytes);
            return new Text(
                    FileName.display(file.claimedName(), kind),
                    read.text(),
                    Words.count(read.text()),
                    read.outcome().error(),
                    read.outcome().code());
        });
    }
}
