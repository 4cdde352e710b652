package io.vivavoce.guide.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Finds what an interview should not ask about, by the words that questions about it use. It is meant to make people
/// look again, so it names too much rather than too little. Words of all languages are looked for: people mix them.
final class ProtectedMatters {
    private static final List<Matter> ALL =
            files().stream().flatMap(file -> read(file).stream()).toList();

    private record Matter(String id, Pattern words) {}

    private ProtectedMatters() {}

    /// The id of the first one a text seems to ask about.
    static Optional<String> in(String text) {
        String plain = " " + Relevance.plain(text) + " ";
        return ALL.stream()
                .filter(matter -> matter.words.matcher(plain).find())
                .map(Matter::id)
                .findFirst();
    }

    /// One for each language.
    private static List<Resource> files() {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:guide/protected/*.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Matter> read(Resource file) {
        try (InputStream in = file.getInputStream()) {
            Map<?, ?> matters = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            List<Matter> read = new ArrayList<>();
            Node node = Node.of("guide/protected/" + file.getFilename(), matters);
            for (Object id : matters.keySet()) {
                read.add(new Matter(String.valueOf(id), words(node.texts(String.valueOf(id)))));
            }
            return List.copyOf(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whole words; a star stands for any ending.
    private static Pattern words(List<String> phrases) {
        return Pattern.compile(phrases.stream()
                .map(phrase -> phrase.toLowerCase(Locale.ROOT))
                .map(phrase -> phrase.endsWith("*")
                        ? Pattern.quote(phrase.substring(0, phrase.length() - 1)) + "[\\p{L}\\p{N}]*"
                        : Pattern.quote(phrase))
                .collect(Collectors.joining("|", " (?:", ") ")));
    }
}
