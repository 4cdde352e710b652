package io.vivavoce.resume.internal;

import io.vivavoce.platform.PersonalData;
import org.springframework.stereotype.Component;

/// Résumés: the files as they were uploaded, and what was read from them.
@Component
class ResumeData implements PersonalData {
    private final ResumeLibrary library;

    ResumeData(ResumeLibrary library) {
        this.library = library;
    }

    @Override
    public void export(Files files) {
        library.everybodys().forEach(resume -> {
            String folder = "resumes/" + resume.id() + "/";
            files.add(folder + resume.fileName(), library.original(resume.id()).content());
            files.addJson(folder + "read.json", resume);
        });
    }
}
