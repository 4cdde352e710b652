package io.vivavoce.guide.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.util.unit.DataSize;

/// Guides as somebody might write them.
final class Written {
    static final GuideSettings SETTINGS = new GuideSettings(
            5, DataSize.ofKilobytes(64), 60_000, 1_000, 12, 100, 12, 80, 5, 60, 20, 120, 20_000, 8_000);
    private static final String[] WORDS = {
        "ledger",
        "yes",
        "12",
        "null",
        "~",
        "- a",
        "key: value",
        "#tag",
        "\"quoted\"",
        "it's",
        "Größe",
        "東京",
        "नमस्ते",
        "😀",
        "a\u0301",
        "{x}",
        "[y]",
        "&a",
        "*b",
        "!t",
        "%",
        "@",
        "`",
        "?",
        ":",
        "0x1F",
        "1e3",
        "2026-11-20",
        "true",
        "|",
        ">"
    };

    private Written() {}

    /// Competencies `c1` … with questions `c1-q1` …, complete.
    static WrittenGuide guide(int competencies, int questionsEach) {
        return new WrittenGuide(
                "Warehouse lead",
                "",
                "en",
                "behavioural",
                "standard",
                30,
                null,
                IntStream.rangeClosed(1, competencies)
                        .mapToObj(c -> competency("c" + c, 10 * c, questionsEach))
                        .toList());
    }

    static WrittenCompetency competency(String id, int weight, int questions) {
        return new WrittenCompetency(
                id,
                "Name " + id,
                "About " + id,
                weight,
                anchors(id),
                List.of("one", "two", "three", "four"),
                List.of("cue"),
                IntStream.rangeClosed(1, questions)
                        .mapToObj(q -> question(id + "-q" + q, false))
                        .toList());
    }

    static WrittenQuestion question(String id, boolean mustAsk) {
        return new WrittenQuestion(
                id,
                "What about " + id + "?",
                "",
                mustAsk,
                "",
                List.of("situation", "own-action", "result"),
                List.of(new WrittenProbe("own-action", "What was your part in " + id + "?")),
                List.of(),
                List.of());
    }

    static List<String> anchors(String of) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(level -> of + " at level " + level)
                .toList();
    }

    static WrittenGuide with(WrittenGuide guide, List<WrittenCompetency> competencies) {
        return new WrittenGuide(
                guide.name(),
                guide.description(),
                guide.language(),
                guide.interviewType(),
                guide.level(),
                guide.minutes(),
                guide.asked(),
                competencies);
    }

    static WrittenGuide asking(WrittenGuide guide, int asked) {
        return new WrittenGuide(
                guide.name(),
                guide.description(),
                guide.language(),
                guide.interviewType(),
                guide.level(),
                guide.minutes(),
                asked,
                guide.competencies());
    }

    /// Anything that can be kept, with words that mean something in YAML.
    static WrittenGuide random(Random random) {
        return new WrittenGuide(
                text(random),
                text(random) + "\n\n" + text(random) + "\n" + text(random),
                text(random),
                text(random),
                text(random),
                random.nextInt(),
                random.nextBoolean() ? null : random.nextInt(),
                some(
                        random,
                        4,
                        () -> new WrittenCompetency(
                                text(random),
                                text(random),
                                text(random),
                                random.nextInt(),
                                some(random, 6, () -> text(random)),
                                some(random, 5, () -> text(random)),
                                some(random, 5, () -> text(random)),
                                some(random, 4, () -> randomQuestion(random)))));
    }

    private static WrittenQuestion randomQuestion(Random random) {
        return new WrittenQuestion(
                text(random),
                text(random),
                text(random),
                random.nextBoolean(),
                text(random),
                some(random, 4, () -> text(random)),
                some(random, 4, () -> new WrittenProbe(text(random), text(random))),
                some(random, 6, () -> text(random)),
                some(random, 4, () -> text(random)));
    }

    private static <T> List<T> some(Random random, int lessThan, Supplier<T> make) {
        List<T> made = new ArrayList<>();
        for (int count = random.nextInt(lessThan); count > 0; count--) {
            made.add(make.get());
        }
        return made;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(5); count > 0; count--) {
            if (random.nextInt(6) == 0) {
                text.appendCodePoint(random.nextInt(0x11000));
            } else {
                text.append(WORDS[random.nextInt(WORDS.length)]);
            }
            text.append(random.nextInt(3) == 0 ? "" : random.nextInt(3) == 0 ? "  " : " ");
        }
        return text.toString();
    }
}
