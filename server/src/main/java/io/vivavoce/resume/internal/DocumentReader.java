package io.vivavoce.resume.internal;

import io.vivavoce.platform.ProblemException;
import io.vivavoce.resume.ResumeProblem;
import io.vivavoce.resume.internal.extraction.Extraction;
import io.vivavoce.resume.internal.extraction.FileKind;
import io.vivavoce.resume.internal.extraction.Outcome;
import org.springframework.stereotype.Component;

/// Reads the kinds of files we take and refuses all others by name.
@Component
class DocumentReader {
    private final TextExtractor extractor;

    DocumentReader(TextExtractor extractor) {
        this.extractor = extractor;
    }

    /// @throws ProblemException `resume-type-unsupported`
    FileKind kind(byte[] file) {
        return FileKind.of(file).orElseThrow(DocumentReader::unsupported);
    }

    /// @throws ProblemException `resume-type-unsupported`, also when only a closer look tells
    Extraction read(byte[] file) {
        Extraction read = extractor.extract(file);
        if (read.outcome() == Outcome.UNSUPPORTED) {
            throw unsupported();
        }
        return read;
    }

    private static ProblemException unsupported() {
        return new ProblemException(ResumeProblem.RESUME_TYPE_UNSUPPORTED, Outcome.UNSUPPORTED.sentence());
    }
}
