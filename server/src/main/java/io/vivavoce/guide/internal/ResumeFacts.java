package io.vivavoce.guide.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds short phrases of a résumé that an interviewer may speak out loud: pieces of work and positions, word for word.
/// A line that holds contact data, a protected matter or anything like an instruction is not used at all.
///
/// @param ways how it is read: the interview's language first, English besides, for résumés are often in English
record ResumeFacts(List<Way> ways) {
    private static final int MOST_WORDS = 7;
    private static final int MOST_CHARACTERS = 60;

    private static final Pattern BULLET = Pattern.compile("^[\\s•·*▪◦‣–—o\\-]+(?=\\s|\\p{Lu})|^\\s*\\d+[.)]\\s+");
    private static final Pattern CONTACT = Pattern.compile(
            "https?:|www\\.|\\b[\\w-]+\\.(?:com|org|net|io|dev|de|uk|fr|in|me)\\b|@|(?:\\d[\\s()/.-]*){7,}");
    private static final Pattern MARKUP = Pattern.compile("[<>{}\\[\\]`\\\\]");
    private static final Pattern SPEAKABLE = Pattern.compile("[\\p{L}\\p{N} &+#'’/-]+");

    ResumeFacts {
        ways = List.copyOf(ways);
    }

    /// What to look for in one language.
    ///
    /// @param end what is cut off a piece of work
    /// @param empty words that are no subject on their own
    record Way(
            Pattern work,
            Pattern project,
            Pattern position,
            Pattern end,
            Pattern instruction,
            Pattern protectedMatter,
            Set<String> empty) {
        static Way of(Node node) {
            node.only("work", "project", "position", "end", "instruction", "protected", "empty");
            int anyCase = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
            return new Way(
                    Pattern.compile(node.text("work"), anyCase),
                    Pattern.compile(node.text("project"), anyCase),
                    Pattern.compile(node.text("position")),
                    Pattern.compile(node.text("end"), anyCase),
                    words(node.texts("instruction"), anyCase),
                    words(node.texts("protected"), anyCase),
                    Set.of(node.text("empty").split("\\s+")));
        }

        private static Pattern words(List<String> alternatives, int flags) {
            return Pattern.compile("\\b(?:" + String.join("|", alternatives) + ")\\b", flags);
        }

        boolean harmless(String line) {
            return !instruction.matcher(line).find()
                    && !protectedMatter.matcher(line).find();
        }

        Stream<String> work(String line) {
            return Stream.concat(found(project, line), found(work, line))
                    .map(phrase -> end.matcher(phrase).replaceFirst("").strip());
        }

        Stream<String> positions(String line) {
            return found(position, line);
        }

        private static Stream<String> found(Pattern pattern, String line) {
            Matcher matcher = pattern.matcher(line);
            List<String> phrases = new ArrayList<>();
            while (matcher.find()) {
                phrases.add(matcher.group(1).strip());
            }
            return phrases.stream();
        }
    }

    static ResumeFacts of(List<Node> files) {
        return new ResumeFacts(files.stream().map(Way::of).toList());
    }

    /// The phrases that may be asked about, as they stand in the text, pieces of work first.
    List<String> in(String resume) {
        List<String> lines = resume.lines()
                .map(line -> BULLET.matcher(line).replaceFirst("").strip())
                .filter(this::harmless)
                .toList();
        Stream<String> work = lines.stream().flatMap(line -> ways.stream().flatMap(way -> way.work(line)));
        Stream<String> positions = lines.stream().flatMap(line -> ways.stream().flatMap(way -> way.positions(line)));
        return Stream.concat(work, positions)
                .filter(this::usable)
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private boolean harmless(String line) {
        return !line.isBlank()
                && !CONTACT.matcher(line).find()
                && !MARKUP.matcher(line).find()
                && ways.stream().allMatch(way -> way.harmless(line));
    }

    private boolean usable(String phrase) {
        List<String> words = List.of(phrase.split("\\s+"));
        boolean named = words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(word -> word.length() > 2
                        && ways.stream().noneMatch(way -> way.empty().contains(word)));
        return named
                && words.size() >= 2
                && words.size() <= MOST_WORDS
                && phrase.length() <= MOST_CHARACTERS
                && SPEAKABLE.matcher(phrase).matches()
                && !phrase.equals(phrase.toUpperCase(Locale.ROOT));
    }
}
