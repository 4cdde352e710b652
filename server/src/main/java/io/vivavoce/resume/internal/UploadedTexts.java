package io.vivavoce.resume.internal;

import io.vivavoce.platform.ProblemException;
import io.vivavoce.resume.DocumentTexts;
import io.vivavoce.resume.ResumeProblem;
import io.vivavoce.resume.internal.extraction.Extraction;
import io.vivavoce.resume.internal.extraction.FileKind;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/// Reads uploads in turn with all others. Thread-safe.
@Component
class UploadedTexts implements DocumentTexts {
    private final DocumentReader reader;
    private final ReadingQueue queue;
    private final ResumeSettings settings;

    UploadedTexts(DocumentReader reader, ReadingQueue queue, ResumeSettings settings) {
        this.reader = reader;
        this.queue = queue;
        this.settings = settings;
    }

    @Override
    public Text read(MultipartHttpServletRequest upload, Kind wanted)
            throws IOException, MissingServletRequestPartException {
        UploadedFile file = UploadedFile.of(upload, settings);
        return queue.inTurn(() -> {
            byte[] bytes = file.bytes();
            FileKind kind = reader.kind(bytes);
            if (kind != (wanted == Kind.PDF ? FileKind.PDF : FileKind.TEXT)) {
                throw new ProblemException(
                        ResumeProblem.RESUME_TYPE_UNSUPPORTED,
                        wanted == Kind.PDF ? "This is not a PDF file." : "This is not a plain text file.");
            }
            Extraction read = reader.read(bytes);
            return new Text(
                    FileName.display(file.claimedName(), kind),
                    read.text(),
                    read.pages() == 0 ? null : Integer.valueOf(read.pages()),
                    read.outcome().error());
        });
    }
}
