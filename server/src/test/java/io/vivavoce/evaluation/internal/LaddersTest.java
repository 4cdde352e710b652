package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.evaluation.internal.Ladders.Rung;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Answers of people of many trades stand in order, one by one. What does not yet is named, and nothing else may fail.
class LaddersTest {
    private final List<Rung> all = Ladders.all();

    @Test
    void strongAnswersStandAboveMiddlingOnesAndThoseAboveWeakOnes() {
        List<String> inverted = new ArrayList<>();
        List<String> level = new ArrayList<>();
        for (Rung rung : all) {
            pair(rung, "strong", "middling", inverted, level);
            pair(rung, "middling", "weak", inverted, level);
        }
        System.out.println(
                "of " + all.size() + " ladders " + inverted.size() + " pairs turned round, " + level.size() + " level");

        assertThat(inverted).isEmpty();
        assertThat(level).isSubsetOf(file("known-failures").getOrDefault("level", List.of()));
    }

    @Test
    void aFewWordsFillerTalkAndListsStandWhereTheyBelong() {
        List<String> failed = new ArrayList<>();
        for (Rung rung : all) {
            note(failed, rung, "short", rung.has("short") && rung.level("short") < longest(rung));
            note(failed, rung, "padded", rung.has("padded") && rung.level("padded") > rung.level("middling"));
            note(failed, rung, "rambling", rung.has("rambling") && rung.level("rambling") >= rung.level("middling"));
            note(failed, rung, "stuffed", rung.has("stuffed") && rung.level("stuffed") > rung.level("weak"));
        }

        assertThat(failed).isSubsetOf(file("known-failures").getOrDefault("variations", List.of()));
    }

    @Test
    void deedsOfSpareTimeAreNoAnswers() {
        List<String> rated = new ArrayList<>();
        file("off-topic")
                .forEach((language, said) -> said.forEach(words -> {
                    for (String question :
                            List.of("ownership-standard-1", "customer-focus-warmup-2", "adaptability-warmup-1")) {
                        var rung = new Rung(
                                language, words.substring(0, words.indexOf('.')), "", question, Map.of("", words));
                        note(rated, rung, "rated", rung.level("") > 0);
                    }
                }));

        assertThat(rated).isSubsetOf(file("known-failures").getOrDefault("off-topic", List.of()));
    }

    private static int longest(Rung rung) {
        return Math.max(rung.level("middling"), rung.has("padded") ? rung.level("padded") : 0);
    }

    private static void pair(Rung rung, String above, String below, List<String> inverted, List<String> level) {
        if (!rung.has(above) || !rung.has(below)) {
            return;
        }
        int difference = rung.level(above) - rung.level(below);
        note(inverted, rung, above + " " + below, difference < 0);
        note(level, rung, above + " " + below, difference == 0);
    }

    private static void note(List<String> failed, Rung rung, String what, boolean fails) {
        if (fails) {
            failed.add(rung.id() + " " + what);
        }
    }

    private static Map<String, List<String>> file(String name) {
        try (InputStream in = Objects.requireNonNull(
                LaddersTest.class.getResourceAsStream("/evaluation/development/" + name + ".yaml"))) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
