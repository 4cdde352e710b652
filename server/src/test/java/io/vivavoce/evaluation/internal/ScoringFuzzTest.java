package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.Report.CompetencyResult;
import io.vivavoce.evaluation.internal.Material.Recognizer;
import io.vivavoce.guide.Guide;
import io.vivavoce.interview.RecognitionSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What must hold for any words whatever. Seeded, so a failure can be run again.
class ScoringFuzzTest {
    private static final int TRANSCRIPTS = 150;
    private static final List<String> CANDIDATES = List.of(
            "strong",
            "strong-short",
            "strong-spoken",
            "middling",
            "weak",
            "rambling",
            "padding",
            "injecting",
            "off-topic",
            "keyword-stuffing");
    private static final List<String> NOISE = List.of(
            "",
            " ",
            ",",
            "...",
            "?!",
            "\n",
            "\n\n",
            "-",
            "'",
            "’",
            "“",
            "e.g.",
            "3.5",
            "1,000",
            "100%",
            "C++",
            "naïve",
            "über",
            "मैं",
            "我们",
            "\u0000",
            "\uD83D\uDE00",
            "i",
            "I",
            "we",
            "and",
            "so that",
            "because",
            "instead of",
            "from 900 to 140",
            "i've",
            "IIT",
            "of",
            "university");
    private static final List<String> PADDING = List.of(
            "I am a very passionate and really hard working person.",
            "I always give my best in every situation, because that is who I am.",
            "That is really very important to me, and I truly believe in it.",
            "You know how it is, and that is what I always say.",
            "In my opinion everything is possible if you really want it.",
            "I would say that I am always motivated and always positive.",
            "It was really great, and it was really nice, and everybody was happy.",
            "So yes, that is basically what I wanted to say about it.",
            "I learned a lot from that, and it was a very good experience for me.");

    private final BuiltInScorer scorer =
            new BuiltInScorer(EvaluationSettings.defaults(), RecognitionSettings.defaults());
    private final Guide guide = BankGuides.guide();
    private final List<String> sentences = sentences();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyReportIsConsistent(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TRANSCRIPTS; i++) {
            Recognizer recognizer = new Recognizer("some engine", random.nextBoolean(), random.nextBoolean());
            Material material = transcript(random)
                    .under(guide, recognizer, random.nextDouble(), List.of("Maya", "Kettle Works"), sentence(random));
            Report report = scorer.score(material);
            Quoted.assertVerifiable(report, material.turns());
            assertRatings(report);
            assertTotal(report);
            assertThat(scorer.score(material)).isEqualTo(report);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void emptyPaddingNeverLifts(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TRANSCRIPTS; i++) {
            Transcript plain = wholeSentences(random);
            Transcript padded = plain.with(said -> padded(said, random));
            Report before = scorer.score(plain.under(guide));
            Report after = scorer.score(padded.under(guide));
            for (CompetencyResult result : before.competencies()) {
                assertThat(level(after, result.id()))
                        .as(
                                "%s, seed %d, transcript %d: %s",
                                result.id(), seed, i, padded.answers().get(result.id()))
                        .isLessThanOrEqualTo(level(before, result.id()));
            }
        }
    }

    private void assertRatings(Report report) {
        assertThat(report.competencies()).hasSameSizeAs(guide.competencies()).allSatisfy(c -> {
            boolean rated = c.state() == CompetencyResult.CompetencyState.RATED;
            assertThat(c.rating() != null).isEqualTo(rated);
            assertThat(c.anchor() != null).isEqualTo(rated);
            assertThat(c.reason()).isNotBlank();
            if (c.rating() != null) {
                assertThat(c.rating()).isBetween(1, 5);
                assertThat(c.quotes()).isNotEmpty();
                assertThat(c.whyNotHigher() == null).isEqualTo(c.rating() == 5);
                assertThat(c.whyNotLower() == null).isEqualTo(c.rating() == 1);
            }
        });
    }

    private static void assertTotal(Report report) {
        int all = 0;
        int weight = 0;
        int points = 0;
        for (CompetencyResult result : report.competencies()) {
            all += result.weight();
            if (result.rating() != null) {
                weight += result.weight();
                points += result.weight() * result.rating();
            }
        }
        if (weight == 0 || weight < 0.6 * all) {
            assertThat(report.total()).isNull();
        } else {
            assertThat(report.total()).isNotNull();
            double exact = (double) points / weight;
            assertThat(Math.abs(Objects.requireNonNull(report.total()) - exact)).isLessThanOrEqualTo(0.05 + 1e-9);
        }
    }

    private Transcript transcript(Random random) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (String id : BankGuides.QUESTIONS.keySet().stream().sorted().toList()) {
            List<String> said = new ArrayList<>();
            for (int turn = random.nextInt(4); turn > 0; turn--) {
                said.add(soup(random));
            }
            answers.put(id, said);
        }
        return new Transcript(answers, random.nextBoolean());
    }

    private Transcript wholeSentences(Random random) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (String id : BankGuides.QUESTIONS.keySet().stream().sorted().toList()) {
            StringBuilder said = new StringBuilder(sentence(random));
            for (int count = random.nextInt(8); count > 0; count--) {
                said.append(' ').append(sentence(random));
            }
            answers.put(id, List.of(said.toString()));
        }
        return new Transcript(answers, false);
    }

    /// Pieces of sentences, noise and punctuation in any order.
    private String soup(Random random) {
        StringBuilder soup = new StringBuilder();
        for (int count = random.nextInt(12); count > 0; count--) {
            String piece = random.nextInt(3) == 0 ? NOISE.get(random.nextInt(NOISE.size())) : sentence(random);
            int from = random.nextBoolean() ? 0 : random.nextInt(piece.length() + 1);
            soup.append(piece, from, piece.length()).append(random.nextInt(4) == 0 ? "" : " ");
        }
        return soup.toString();
    }

    private static String padded(String said, Random random) {
        if (random.nextInt(3) == 0) {
            return said + ". " + said;
        }
        StringBuilder padded = new StringBuilder(random.nextBoolean() ? pad(random) + " " : "").append(said);
        for (int count = random.nextInt(6); count >= 0; count--) {
            padded.append(". ").append(pad(random));
        }
        return padded.toString();
    }

    private static String pad(Random random) {
        return PADDING.get(random.nextInt(PADDING.size()));
    }

    private String sentence(Random random) {
        return sentences.get(random.nextInt(sentences.size()));
    }

    private static int level(Report report, String id) {
        return report.competencies().stream()
                .filter(c -> c.id().equals(id))
                .map(CompetencyResult::rating)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(0);
    }

    private static List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (String candidate : CANDIDATES) {
            Transcript.of(candidate)
                    .answers()
                    .values()
                    .forEach(said -> said.forEach(text -> {
                        for (String sentence : java.util.regex.Pattern.compile("(?<=[.!?]) ")
                                .splitAsStream(text)
                                .toList()) {
                            sentences.add(sentence);
                        }
                    }));
        }
        sentences.sort(null);
        return sentences;
    }
}
