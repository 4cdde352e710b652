package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.internal.Material.Recognizer;
import io.vivavoce.guide.Guide;
import io.vivavoce.interview.RecognitionSettings;
import io.vivavoce.interview.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A weak recogniser drops and mistakes words and writes no marks; the order of candidates must survive that.
class MisheardWordsTest {
    private static final double ERRORS = 0.2;
    private static final List<String> MISHEARD = List.of(
            "the", "a", "in", "it", "and", "or", "are", "this", "there", "for", "said", "where", "her", "one", "and",
            "of", "while", "see");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final BuiltInScorer scorer =
            new BuiltInScorer(EvaluationSettings.defaults(), RecognitionSettings.defaults());
    private final Guide guide = BankGuides.guide();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theOrderOfCandidatesSurvives(long seed) {
        double strong = Objects.requireNonNull(score("strong-spoken", seed).total());
        Double middling = score("middling", seed).total();
        Double weak = score("weak", seed).total();
        assertThat(strong).isGreaterThan(orLowest(middling) + 0.5).isGreaterThan(orLowest(weak) + 1);
        if (middling != null && weak != null) {
            assertThat(middling).isGreaterThan(weak);
        }
    }

    /// The lowest level where too little was left to rate.
    private static double orLowest(@Nullable Double total) {
        return Objects.requireNonNullElse(total, 1.0);
    }

    private Report score(String candidate, long seed) {
        Transcript written = Transcript.of(candidate);
        Transcript heard = new Transcript(
                written.with(said -> misheard(said, new Random(seed + said.hashCode())))
                        .answers(),
                true);
        Material material = heard.under(guide, new Recognizer("weak", true, false), 0.5, List.of(), "");
        Report report = scorer.score(material);
        List<Turn> turns = material.turns();
        Quoted.assertVerifiable(report, turns);
        return report;
    }

    private static String misheard(String said, Random random) {
        List<String> heard = new ArrayList<>();
        for (String word : SPACES.splitAsStream(said.toLowerCase(Locale.ROOT)).toList()) {
            String plain = word.replaceAll("[^\\p{L}\\p{N}']", "");
            if (random.nextDouble() >= ERRORS) {
                heard.add(plain);
            } else if (random.nextBoolean()) {
                heard.add(MISHEARD.get(random.nextInt(MISHEARD.size())));
            }
        }
        return String.join(" ", heard);
    }
}
