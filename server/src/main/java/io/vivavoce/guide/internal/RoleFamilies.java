package io.vivavoce.guide.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which family a role belongs to, by the words of its title.
record RoleFamilies(List<RoleFamily> families) {
    static final String GENERAL = "general";

    /// @param competencies ids, the preferred ones first
    record RoleFamily(String id, List<String> titles, List<String> competencies) {}

    private record Match(RoleFamily family, String title) {}

    /// The family whose longest title occurs in the role; between equals the one that stands first.
    RoleFamily of(String role) {
        String words = " "
                + role.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}+#]+", " ")
                        .strip() + " ";
        return families.stream()
                .flatMap(family -> matches(family, words))
                .max(Comparator.comparingInt((Match match) -> match.title.length())
                        .thenComparingInt(match -> -families.indexOf(match.family)))
                .map(Match::family)
                .orElseGet(this::general);
    }

    private static Stream<Match> matches(RoleFamily family, String words) {
        return family.titles().stream().filter(title -> occurs(title, words)).map(title -> new Match(family, title));
    }

    /// A star stands for any letters: languages that write compounds as one word need it.
    private static boolean occurs(String title, String words) {
        return title.contains("*")
                ? Pattern.compile(" " + title.replace("*", "\\p{L}*") + " ")
                        .matcher(words)
                        .find()
                : words.contains(" " + title + " ");
    }

    private RoleFamily general() {
        return families.stream()
                .filter(family -> family.id().equals(GENERAL))
                .findFirst()
                .orElseThrow(
                        () -> new BankFormatException("guide/roles.yaml", "the family " + GENERAL + " is missing"));
    }
}
