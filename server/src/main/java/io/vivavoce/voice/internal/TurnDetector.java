package io.vivavoce.voice.internal;

import io.vivavoce.guide.Difficulty;
import io.vivavoce.interview.Advice.Completeness;
import io.vivavoce.interview.TimingProfile;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Decides from the words how long a pause must be before an answer counts as finished. Pure.
///
/// A model-free reading of the words' end, made for people who think while they speak: what ends on "and", "so",
/// "because", a filler or a word that cannot end a sentence is not finished; what closes a story is. The words are
/// those of the interview's language.
final class TurnDetector {
    private final VoiceSettings settings;
    private final Difficulty difficulty;
    private final TurnWords language;

    TurnDetector(VoiceSettings settings, Difficulty difficulty, TurnWords language) {
        this.settings = settings;
        this.difficulty = difficulty;
        this.language = language;
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
                switch (language.reading(words)) {
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
}
