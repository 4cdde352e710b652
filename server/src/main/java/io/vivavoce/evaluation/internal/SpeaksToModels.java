package io.vivavoce.evaluation.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Finds sentences that speak to a model instead of answering, in many languages and encodings. Immutable, thread-safe.
final class SpeaksToModels {
    private static final Pattern SENTENCE =
            Pattern.compile("[^.!?;…。！？\\n]+(?:[.!?;…。！？]+[\\u202D\\u202E\\x{E0000}-\\x{E007F}]*|\\n|$)");
    /// Characters that are not seen and split what would be found.
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF\\x{E0000}-\\x{E007F}]");
    /// Tags and turned writing directions, of which no answer has any.
    private static final Pattern SMUGGLED = Pattern.compile("[\\u202D\\u202E\\x{E0000}-\\x{E007F}]");

    private static final Pattern SPACED = Pattern.compile("(?<=\\b\\p{L})[ .\\-_*](?=\\p{L}\\b)");

    private final List<Pattern> patterns;

    /// @param more patterns the scorer has of its own
    SpeaksToModels(List<Pattern> more) {
        patterns = Stream.concat(listed("/evaluation/instructions.yaml").stream(), more.stream())
                .toList();
    }

    /// A piece of a text.
    record Place(int start, int end) {
        boolean meets(int from, int to) {
            return start < to && end > from;
        }
    }

    /// The sentences of a text that speak to a model, in order.
    List<Place> in(String text) {
        List<Place> places = new ArrayList<>();
        Matcher sentences = SENTENCE.matcher(text);
        while (sentences.find()) {
            if (speaks(sentences.group())) {
                places.add(trimmed(text, sentences.start(), sentences.end()));
            }
        }
        if (places.isEmpty() && speaks(text)) {
            places.add(trimmed(text, 0, text.length()));
        }
        return places;
    }

    /// Whether a text does, as it stands or as it reads without characters that hide it.
    boolean speaks(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String bare = UNSEEN.matcher(plain).replaceAll("");
        String joined = SPACED.matcher(bare).replaceAll("");
        return SMUGGLED.matcher(text).find()
                || patterns.stream()
                        .anyMatch(pattern -> pattern.matcher(text).find()
                                || pattern.matcher(bare).find()
                                || pattern.matcher(joined).find());
    }

    /// The sentences of a text that hold such words only once what hides them is taken away.
    static List<Place> hidden(String text, List<Pattern> patterns) {
        List<Place> places = new ArrayList<>();
        Matcher sentences = SENTENCE.matcher(text);
        while (sentences.find()) {
            String sentence = sentences.group();
            String bare = UNSEEN.matcher(Normalizer.normalize(sentence, Normalizer.Form.NFKC))
                    .replaceAll("");
            boolean found = !bare.equals(sentence)
                    && patterns.stream()
                            .anyMatch(pattern -> pattern.matcher(bare).find());
            if (found || SMUGGLED.matcher(sentence).find()) {
                places.add(trimmed(text, sentences.start(), sentences.end()));
            }
        }
        return places;
    }

    static List<Pattern> listed(String resource) {
        try (InputStream in = SpeaksToModels.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the build");
            }
            List<String> lines = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return lines.stream()
                    .map(line -> Pattern.compile(
                            line, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Place trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new Place(from, to);
    }
}
