package io.vivavoce.resume.internal;

import io.vivavoce.platform.Audit;
import io.vivavoce.platform.Caller;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.resume.Resume;
import io.vivavoce.resume.ResumeProblem;
import io.vivavoce.resume.Resumes;
import io.vivavoce.resume.internal.extraction.Extraction;
import io.vivavoce.resume.internal.extraction.FileKind;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes, keeps and deletes the résumés of whoever calls. One of them is current: the one uploaded or chosen last.
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

    /// Reads and keeps a file, which is current from then on. One that gives no text is kept as well, and says why; one
    /// that is kept already is not kept twice.
    ///
    /// @throws ProblemException `too-many-resumes`
    Resume add(String fileName, byte[] file) {
        UploadedFile.checkSize(file.length, settings);
        FileKind kind = reader.kind(file);
        byte[] digest = sha256(file);
        return known(digest).orElseGet(() -> addNew(fileName, file, kind, digest));
    }

    private Optional<Resume> known(byte[] digest) {
        return inTransaction(() -> {
            Optional<StoredResume> same = table.same(digest, person());
            same.ifPresent(resume -> table.choose(resume.id(), now()));
            if (same.isEmpty()) {
                requireRoom();
            }
            return same.map(StoredResume::resume);
        });
    }

    private Resume addNew(String fileName, byte[] file, FileKind kind, byte[] digest) {
        Extraction extraction = reader.read(file);
        StoredResume resume = new StoredResume(
                Ids.next(),
                FileName.display(fileName, kind),
                files.newName(kind.extension()),
                extraction.text(),
                Words.count(extraction.text()),
                extraction.outcome(),
                now());
        store(resume, file, digest);
        return resume.resume();
    }

    @Override
    public Optional<Resume> find(UUID id) {
        return inTransaction(() -> table.find(id, person())).map(StoredResume::resume);
    }

    /// All of them, the current one first.
    List<Resume> all() {
        return inTransaction(() -> table.of(person())).stream()
                .map(StoredResume::resume)
                .toList();
    }

    /// Those of everybody in the tenant.
    List<Resume> everybodys() {
        return inTransaction(table::all).stream().map(StoredResume::resume).toList();
    }

    /// How many a person may keep.
    int room() {
        return settings.perPerson();
    }

    /// Makes one the current one.
    Resume choose(UUID id) {
        return change(id, () -> table.choose(id, now()));
    }

    /// Calls one by another name.
    Resume rename(UUID id, String name) {
        return change(id, () -> table.rename(id, name));
    }

    private Resume change(UUID id, Runnable change) {
        return inTransaction(() -> {
            stored(id);
            change.run();
            return stored(id).resume();
        });
    }

    @Override
    public Resume get(UUID id) {
        return stored(id).resume();
    }

    @Override
    public Optional<Resume> current() {
        return all().stream().findFirst();
    }

    @Override
    public long largestFile() {
        return settings.maxFileSize().toBytes();
    }

    /// The file as it was uploaded, by anybody in the tenant.
    Original original(UUID id) {
        StoredResume resume = inTransaction(() -> table.find(id)).orElseThrow(() -> missing(id));
        return new Original(resume.fileName(), files.read(resume.storedName()));
    }

    /// A file and what it is called.
    record Original(String fileName, byte[] content) {}

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

    private void store(StoredResume resume, byte[] file, byte[] digest) {
        try {
            files.write(resume.storedName(), file);
            transaction.executeWithoutResult(status -> {
                requireRoom();
                table.insert(resume, person(), digest);
                audit.record("resume.uploaded", resume.id());
            });
        } catch (RuntimeException e) {
            files.delete(resume.storedName());
            throw e;
        }
    }

    private void requireRoom() {
        table.lock(person());
        if (table.of(person()).size() >= settings.perPerson()) {
            throw new ProblemException(
                    ResumeProblem.TOO_MANY_RESUMES,
                    "You keep " + settings.perPerson() + " résumés.",
                    Map.of("limit", settings.perPerson()));
        }
    }

    private static @Nullable UUID person() {
        return Caller.bound()
                .flatMap(caller -> Optional.ofNullable(caller.user()))
                .orElse(null);
    }

    private static byte[] sha256(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// PostgreSQL keeps microseconds.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private StoredResume stored(UUID id) {
        return inTransaction(() -> table.find(id, person())).orElseThrow(() -> missing(id));
    }

    private static ProblemException missing(UUID id) {
        return new ProblemException(ResumeProblem.RESUME_NOT_FOUND, "There is no résumé " + id + ".");
    }

    private <T> T inTransaction(Supplier<T> read) {
        return Objects.requireNonNull(transaction.execute(status -> read.get()));
    }
}
