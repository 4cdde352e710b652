package io.vivavoce.resume.internal;

import io.vivavoce.platform.Audit;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.resume.Resume;
import io.vivavoce.resume.ResumeProblem;
import io.vivavoce.resume.Resumes;
import io.vivavoce.resume.internal.extraction.Extraction;
import io.vivavoce.resume.internal.extraction.FileKind;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes, keeps and deletes résumés. A person has one: a new one takes the place of the one before.
@Service
class ResumeLibrary implements Resumes {
    private final ResumeTable table;
    private final ResumeFiles files;
    private final DocumentReader reader;
    private final ResumeSettings settings;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private final Audit audit;

    ResumeLibrary(
            ResumeTable table,
            ResumeFiles files,
            DocumentReader reader,
            ResumeSettings settings,
            InstantSource clock,
            TransactionTemplate transaction,
            Audit audit) {
        this.table = table;
        this.files = files;
        this.reader = reader;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
        this.audit = audit;
    }

    /// Reads and keeps a file. One that gives no text is kept as well, and says why.
    Resume add(String fileName, byte[] file) {
        UploadedFile.checkSize(file.length, settings);
        FileKind kind = reader.kind(file);
        Extraction extraction = reader.read(file);
        StoredResume resume = new StoredResume(
                Ids.next(),
                FileName.display(fileName, kind),
                files.newName(kind.extension()),
                extraction.text(),
                Words.count(extraction.text()),
                extraction.outcome(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        store(resume, file);
        return resume.resume();
    }

    @Override
    public Optional<Resume> find(UUID id) {
        return inTransaction(() -> table.find(id)).map(StoredResume::resume);
    }

    @Override
    public Resume get(UUID id) {
        return stored(id).resume();
    }

    @Override
    public Optional<Resume> current() {
        return inTransaction(table::all).stream().findFirst().map(StoredResume::resume);
    }

    @Override
    public long largestFile() {
        return settings.maxFileSize().toBytes();
    }

    /// The file as it was uploaded.
    byte[] original(UUID id) {
        return files.read(stored(id).storedName());
    }

    /// Deletes the file, then the row: whatever fails, nothing is left that a second try could not delete.
    void delete(UUID id) {
        delete(stored(id));
    }

    private void delete(StoredResume resume) {
        files.delete(resume.storedName());
        transaction.executeWithoutResult(status -> {
            table.delete(resume.id());
            audit.record("resume.deleted", resume.id());
        });
    }

    private void store(StoredResume resume, byte[] file) {
        List<StoredResume> earlier = inTransaction(table::all);
        try {
            files.write(resume.storedName(), file);
            transaction.executeWithoutResult(status -> {
                table.insert(resume);
                audit.record("resume.uploaded", resume.id());
            });
        } catch (RuntimeException e) {
            files.delete(resume.storedName());
            throw e;
        }
        earlier.forEach(this::delete);
    }

    private StoredResume stored(UUID id) {
        return inTransaction(() -> table.find(id))
                .orElseThrow(
                        () -> new ProblemException(ResumeProblem.RESUME_NOT_FOUND, "There is no résumé " + id + "."));
    }

    private <T> T inTransaction(Supplier<T> read) {
        return Objects.requireNonNull(transaction.execute(status -> read.get()));
    }
}
