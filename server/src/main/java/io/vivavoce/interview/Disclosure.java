package io.vivavoce.interview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// What a person is told, and agrees to, before an interview: also who besides this server has a part in it. Whoever is
/// not named gets nothing of the interview.
///
/// @param version changes with every change of the text and names its language and the recipients; consent to another
///     version does not count
/// @param language of the text
public record Disclosure(String version, String language, List<String> paragraphs) {
    private static final String RECIPIENT = "+";
    /// Stands among the recipients where a language model may read.
    private static final String MODEL = "model";

    private static final String ENGLISH = "en";
    private static final String ALONE = "practice";
    private static final String WITH_OTHERS = "practice-others";

    /// What is true of a practice interview that nobody else has a part in.
    public static final Disclosure PRACTICE = Text.english(ALONE).among(List.of(), false);

    public Disclosure {
        if (!version.endsWith("." + language)) {
            throw new IllegalArgumentException("the version " + version + " does not name its language " + language);
        }
        paragraphs = List.copyOf(paragraphs);
    }

    /// Somebody outside of this machine who has a part in interviews.
    ///
    /// @param id as in the settings
    /// @param hears gets the person's voice
    /// @param speaks gets the interviewer's words
    /// @param reads gets the person's words, the job description and the résumé, for a language model
    public record Recipient(String id, String name, boolean hears, boolean speaks, boolean reads) {}

    /// The same in a language, in English where there is none, with those who have a part in the interview.
    ///
    /// @param model a language model may read the answers, here or with one of the recipients
    public static Disclosure practice(String language, List<Recipient> recipients, boolean model) {
        String text = recipients.isEmpty() ? ALONE : WITH_OTHERS;
        return Text.in(text, language).orElseGet(() -> Text.english(text)).among(recipients, model);
    }

    /// The same where no language model reads but with a recipient that does.
    public static Disclosure practice(String language, List<Recipient> recipients) {
        return practice(language, recipients, recipients.stream().anyMatch(Recipient::reads));
    }

    /// Whether someone who agreed to the version agreed to what holds now.
    public static boolean isCurrent(String version) {
        return Text.of(version)
                .filter(text -> text.version().equals(withoutRecipients(version)))
                .isPresent();
    }

    /// Who may get something of an interview whose person agreed to the version.
    public static Set<String> recipients(String version) {
        return parts(version).filter(part -> !part.equals(MODEL)).collect(Collectors.toUnmodifiableSet());
    }

    /// Whether a language model may read the interview of a person who agreed to the version.
    public static boolean readByModel(String version) {
        boolean told = isCurrent(version) || isEarlier(version);
        return told && parts(version).anyMatch(MODEL::equals);
    }

    /// Whether the version told of language models what the current one tells.
    private static boolean isEarlier(String version) {
        return Text.of(version).stream().flatMap(Text::earlier).anyMatch(withoutRecipients(version)::equals);
    }

    private static Stream<String> parts(String version) {
        String text = version.substring(0, Math.max(0, version.lastIndexOf('.')));
        return Arrays.stream(text.split("\\" + RECIPIENT)).skip(1);
    }

    private static String withoutRecipients(String version) {
        int language = version.lastIndexOf('.');
        int first = version.indexOf(RECIPIENT);
        return first < 0 || first > language ? version : version.substring(0, first) + version.substring(language);
    }

    /// A file of `disclosure/`.
    private record Text(Map<String, Object> file) {
        private static final String OTHERS = "{others}";
        private static final String NAMES = "{names}";
        private static final String MIND = "{mind}";
        private static final String RATING = "{rating}";
        private static final Map<String, Optional<Text>> READ = new ConcurrentHashMap<>();

        /// The one that a version is of, in the language it names.
        static Optional<Text> of(String version) {
            String language = version.substring(version.lastIndexOf('.') + 1);
            return in(recipients(version).isEmpty() ? ALONE : WITH_OTHERS, language);
        }

        static Text english(String name) {
            return in(name, ENGLISH).orElseThrow(() -> new IllegalStateException(name + " is missing in English"));
        }

        static Optional<Text> in(String name, String language) {
            return language.matches("[A-Za-z]{2,3}(-[A-Za-z]{2,4})?")
                    ? READ.computeIfAbsent(name + "." + language + ".yaml", Text::read)
                    : Optional.empty();
        }

        private static Optional<Text> read(String name) {
            try (InputStream in = Disclosure.class.getResourceAsStream("/disclosure/" + name)) {
                return in == null
                        ? Optional.empty()
                        : Optional.of(new Text(new Yaml(new SafeConstructor(new LoaderOptions())).load(in)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Disclosure among(List<Recipient> recipients, boolean model) {
            String others = Stream.of(
                            sentence("hears", recipients, Recipient::hears),
                            sentence("speaks", recipients, Recipient::speaks),
                            sentence("reads", recipients, Recipient::reads))
                    .filter(sentence -> !sentence.isEmpty())
                    .collect(Collectors.joining(" "));
            String mind = value(model ? "model" : "rules").strip();
            String rating = value(model ? "rated-by-model" : "rated-by-rules").strip();
            return new Disclosure(
                    versionWith(recipients, model),
                    language(),
                    paragraphs().stream()
                            .map(paragraph -> paragraph
                                    .replace(OTHERS, others)
                                    .replace(MIND, mind)
                                    .replace(RATING, rating))
                            .toList());
        }

        private String sentence(String key, List<Recipient> recipients, Predicate<Recipient> part) {
            String names = recipients.stream().filter(part).map(Recipient::name).collect(Collectors.joining(", "));
            return names.isEmpty() ? "" : value(key).replace(NAMES, names);
        }

        private String versionWith(List<Recipient> recipients, boolean model) {
            Set<String> ids = recipients.stream().map(Recipient::id).collect(Collectors.toCollection(TreeSet::new));
            if (model) {
                ids.add(MODEL);
            }
            String end = "." + language();
            String text = version().substring(0, version().length() - end.length());
            return Stream.concat(Stream.of(text), ids.stream()).collect(Collectors.joining(RECIPIENT)) + end;
        }

        private String version() {
            return value("version");
        }

        private String language() {
            return value("language");
        }

        /// Versions before this one, with their language.
        private Stream<String> earlier() {
            return ((List<?>) Objects.requireNonNull(file.get("earlier")))
                    .stream().map(version -> version + "." + language());
        }

        private String value(String name) {
            return String.valueOf(file.get(name));
        }

        private List<String> paragraphs() {
            return ((List<?>) Objects.requireNonNull(file.get("paragraphs")))
                    .stream()
                            .map(paragraph -> String.valueOf(paragraph).strip())
                            .toList();
        }
    }
}
