package io.vivavoce.voice.internal;

import io.vivavoce.guide.Difficulty;
import io.vivavoce.interview.Advice.Completeness;
import io.vivavoce.interview.TimingProfile;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides from the words how long a pause must be before an answer counts as finished. Pure.
///
/// A model-free reading of the words' end, made for people who think while they speak: what ends on "and", "so",
/// "because", a filler or a word that cannot end a sentence is not finished; what closes a story is.
final class TurnDetector {
    private static final Set<String> OPEN_ENDS = Set.of(
            "and",
            "so",
            "because",
            "but",
            "or",
            "then",
            "um",
            "uh",
            "uhm",
            "er",
            "erm",
            "hmm",
            "mm",
            "ah",
            "like",
            "the",
            "a",
            "an",
            "to",
            "of",
            "in",
            "on",
            "at",
            "with",
            "for",
            "from",
            "by",
            "about",
            "into",
            "which",
            "who",
            "when",
            "where",
            "while",
            "if",
            "although",
            "though",
            "since",
            "until",
            "as",
            "than",
            "is",
            "was",
            "are",
            "were",
            "be",
            "been",
            "has",
            "have",
            "had",
            "i",
            "we",
            "they",
            "he",
            "she",
            "my",
            "our",
            "their",
            "his",
            "your",
            "not",
            "very",
            "also",
            "just",
            "i'm",
            "we're",
            "it's",
            "i'd",
            "i've");

    private static final List<String> THINKING = List.of(
            "let me think",
            "give me a moment",
            "give me a second",
            "give me a minute",
            "one moment",
            "one second",
            "let me see",
            "how do i put",
            "where was i",
            "hold on",
            "good question");

    private static final List<String> CLOSERS = List.of(
            "that's it",
            "that's all",
            "that is all",
            "that was it",
            "thank you",
            "thanks",
            "i'd rather not",
            "i can't think of one",
            "i don't know",
            "no questions",
            "nothing else",
            "next question",
            "i'm done");

    private static final Set<String> WHOLE_ANSWERS = Set.of(
            "yes", "no", "yeah", "yep", "nope", "none", "sure", "okay", "ok", "pass", "skip", "nothing", "please",
            "repeat");

    private static final int SHORT_ANSWER_WORDS = 4;

    private final VoiceSettings settings;
    private final Difficulty difficulty;

    TurnDetector(VoiceSettings settings, Difficulty difficulty) {
        this.settings = settings;
        this.difficulty = difficulty;
    }

    /// The silence after the last sound of speech that ends an answer with these words; null when only the person does.
    ///
    /// @param verdict of somebody who understands the words: it can make the silence longer, never shorter
    @Nullable
    Duration silence(String words, TimingProfile profile, @Nullable Completeness verdict) {
        if (profile == TimingProfile.MANUAL) {
            return null;
        }
        var pauses = pauses(profile);
        Duration read =
                switch (reading(words)) {
                    case FINISHED -> pauses.shortest();
                    case OPEN -> pauses.usual();
                    case UNFINISHED -> pauses.longest();
                };
        Duration advised = advised(verdict, pauses);
        return advised.compareTo(read) > 0 ? advised : read;
    }

    private static Duration advised(@Nullable Completeness verdict, VoiceSettings.Pauses pauses) {
        return switch (verdict) {
            case LONG -> pauses.longest();
            case A_LITTLE_TIME -> pauses.usual().plus(pauses.longest()).dividedBy(2);
            case COMPLETE -> Duration.ZERO;
            case null -> Duration.ZERO;
        };
    }

    private VoiceSettings.Pauses pauses(TimingProfile profile) {
        if (profile == TimingProfile.MORE_TIME) {
            return settings.moreTime().pauses();
        }
        return difficulty == Difficulty.WARMUP ? settings.unhurried().pauses() : settings.standard();
    }

    private static Reading reading(String words) {
        String text = words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}' ]", " ")
                .strip();
        if (CLOSERS.stream().anyMatch(text::endsWith)) {
            return Reading.FINISHED;
        }
        if (THINKING.stream().anyMatch(text::endsWith)) {
            return Reading.UNFINISHED;
        }
        String[] each = text.split("\\s+");
        String last = each[each.length - 1];
        if (each.length < SHORT_ANSWER_WORDS) {
            return WHOLE_ANSWERS.contains(last) ? Reading.FINISHED : Reading.UNFINISHED;
        }
        return OPEN_ENDS.contains(last) ? Reading.UNFINISHED : Reading.OPEN;
    }

    private enum Reading {
        FINISHED,
        OPEN,
        UNFINISHED
    }
}
