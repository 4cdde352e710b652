package io.vivavoce.guide.internal;

import io.vivavoce.guide.internal.OwnGuide.Version;
import io.vivavoce.platform.PersonalData;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/// Guides that were written: drafts and versions, as files that can be imported again.
@Component
class GuideData implements PersonalData {
    private final GuideLibrary library;

    GuideData(GuideLibrary library) {
        this.library = library;
    }

    @Override
    public void export(Files files) {
        for (OwnGuide guide : library.all()) {
            String folder = "guides/" + guide.id() + "/";
            if (guide.draft() != null) {
                files.add(folder + "draft.yaml", bytes(guide.draft()));
            }
            for (Version version : library.versions(guide.id())) {
                files.add(folder + "version-" + version.number() + ".yaml", bytes(version.content()));
            }
        }
    }

    private static byte[] bytes(WrittenGuide guide) {
        return GuideFile.write(guide).getBytes(StandardCharsets.UTF_8);
    }
}
