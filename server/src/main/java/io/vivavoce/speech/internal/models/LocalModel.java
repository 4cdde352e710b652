package io.vivavoce.speech.internal.models;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One entry of the catalogue.
///
/// @param id its name on the command line and of its directory
/// @param engine `whisper`, `vosk` or `piper`
/// @param languages language tags, `*` for any; empty for a library
/// @param quality orders the models of one engine: the larger, the better its words or its sound
/// @param offered whether it is proposed at the first start
/// @param needs the library without which it is of no use
/// @param about one line for people
public record LocalModel(
        String id,
        Kind kind,
        String engine,
        List<String> languages,
        int quality,
        boolean offered,
        @Nullable String needs,
        String about,
        Licence licence,
        List<ModelFile> files) {
    public enum Kind {
        RECOGNISER,
        VOICE,
        LIBRARY
    }

    public record Licence(String name, String address) {}

    public LocalModel {
        languages = List.copyOf(languages);
        files = List.copyOf(files);
    }

    public Optional<String> library() {
        return Optional.ofNullable(needs);
    }

    /// Bytes to fetch.
    public long bytes() {
        return files.stream().mapToLong(ModelFile::bytes).sum();
    }

    public boolean serves(Locale language) {
        return languages.stream()
                .anyMatch(tag -> tag.equals("*")
                        || Locale.forLanguageTag(tag).getLanguage().equals(language.getLanguage()));
    }
}
