package io.vivavoce.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InterviewerContentTest {
    private static final Map<?, ?> LINES = BankFiles.resource("/guide/interviewer/en.yaml");
    private static final List<Map<?, ?>> EVERY_MANNER = List.of(
            LINES,
            BankFiles.resource("/guide/manner/en/warmup.yaml"),
            BankFiles.resource("/guide/manner/en/intense.yaml"));
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z]+}");
    private static final Map<String, List<String>> PLACEHOLDERS = Map.of(
            "greeting", List.of("{persona}", "{role}", "{company}"),
            "greeting-no-company", List.of("{persona}", "{role}"),
            "redo-greeting", List.of("{persona}"),
            "warm-up", List.of("{role}"),
            "resume-question", List.of("{fact}"));

    @Test
    void everyOccasionHasTwoToSixVariants() {
        var keys = Stream.concat(
                Stream.of(
                        "greeting",
                        "greeting-no-company",
                        "redo-greeting",
                        "welcome-back",
                        "warm-up",
                        "resume-question",
                        "bridge",
                        "declined-ack",
                        "check-in",
                        "move-on-offer",
                        "type-instead",
                        "repeat-prefix",
                        "could-you-repeat",
                        "hint-prefix",
                        "time-warning",
                        "time-up",
                        "candidate-questions",
                        "candidate-questions-answer",
                        "nothing-to-add",
                        "close",
                        "abandoned",
                        "thinking-ack",
                        "still-listening",
                        "clarify"),
                Stream.of(ProbeKind.values()).map(kind -> "probe-" + kind.id()));
        assertThat(LINES.keySet().stream().map(BankFiles::text)).containsExactlyInAnyOrderElementsOf(keys.toList());
        for (var key : LINES.keySet()) {
            int least = BankFiles.text(key).startsWith("probe-") ? 4 : 2;
            assertThat(variants(BankFiles.text(key))).as("%s", key).hasSizeBetween(least, 6);
        }
        assertThat(all()).doesNotHaveDuplicates();
    }

    @Test
    void placeholdersStandOnlyWhereTheyAreFilled() {
        for (var lines : EVERY_MANNER) {
            for (var key : lines.keySet()) {
                var allowed = PLACEHOLDERS.getOrDefault(BankFiles.text(key), List.of());
                assertThat(variants(lines, BankFiles.text(key)))
                        .as("%s", key)
                        .allSatisfy(line -> assertThat(placeholders(line)).isSubsetOf(allowed));
            }
        }
        for (var key : List.of("greeting", "greeting-no-company", "resume-question")) {
            assertThat(variants(key))
                    .allSatisfy(
                            line -> assertThat(placeholders(line)).containsExactlyElementsOf(PLACEHOLDERS.get(key)));
        }
    }

    @Test
    void greetingsSayThatNoPersonIsSpeaking() {
        assertThat(Stream.of("greeting", "greeting-no-company")
                        .flatMap(key -> EVERY_MANNER.stream().flatMap(lines -> variants(lines, key).stream())))
                .allSatisfy(line -> assertThat(line).contains("artificial intelligence"));
    }

    @Test
    void linesSuitASyntheticVoice() {
        assertThat(all().map(line -> PLACEHOLDER.matcher(line).replaceAll("something")))
                .allSatisfy(line -> assertThat(line)
                        .matches(Wording.SPEAKABLE)
                        .matches(".*[.?]$")
                        .doesNotContainPattern("\\bAI\\b"));
    }

    @Test
    void linesNeitherPraiseNorJudgeNorTouchProtectedMatters() {
        assertThat(all())
                .allSatisfy(line -> assertThat(line)
                        .doesNotContainPattern(Wording.PRAISE)
                        .doesNotContainPattern(Wording.PROTECTED));
    }

    @Test
    void noLineAsksTwoThings() {
        assertThat(all())
                .allSatisfy(line -> assertThat(line.chars().filter(character -> character == '?'))
                        .hasSizeLessThanOrEqualTo(1));
    }

    private static Stream<String> all() {
        return EVERY_MANNER.stream()
                .flatMap(lines ->
                        lines.keySet().stream().flatMap(key -> variants(lines, BankFiles.text(key)).stream()));
    }

    private static List<String> variants(String key) {
        return variants(LINES, key);
    }

    private static List<String> variants(Map<?, ?> lines, String key) {
        return BankFiles.texts(BankFiles.value(lines, key));
    }

    private static List<String> placeholders(String line) {
        return PLACEHOLDER.matcher(line).results().map(MatchResult::group).toList();
    }
}
