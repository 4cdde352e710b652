package io.vivavoce.speech.internal;

import io.vivavoce.provider.Ladder;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.provider.Rung;
import io.vivavoce.provider.Tier;
import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.SpeechToTextCapabilities;
import io.vivavoce.speech.Vocabulary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The recognisers of one user as if they were one: who fails is replaced by the next, within the utterance.
final class LadderSpeechToText implements SpeechToText {
    private final Ladder<SpeechToText> ladder;
    private final SpeechToText builtIn;
    private final LadderSettings settings;
    private final LongSupplier nanos;

    /// A rung and the stream it opened.
    record Opened(Rung<SpeechToText> rung, Recognition recognition) {}

    /// @param builtIn asked when the ladder has nobody left: one that failed may have come back
    LadderSpeechToText(Ladder<SpeechToText> ladder, SpeechToText builtIn, LadderSettings settings, LongSupplier nanos) {
        this.ladder = ladder;
        this.builtIn = builtIn;
        this.settings = settings;
        this.nanos = nanos;
    }

    @Override
    public SpeechToTextCapabilities capabilities() {
        return candidates().getFirst().engine().capabilities();
    }

    @Override
    public Recognition open(Vocabulary vocabulary) {
        return new LadderRecognition(this, settings, nanos, vocabulary, open(vocabulary, Set.of()));
    }

    /// Opens the best rung that can be opened.
    ///
    /// @param without ids of those that are not to be asked
    /// @throws ProviderException the last one's failure when there is none
    Opened open(Vocabulary vocabulary, Set<String> without) {
        @Nullable ProviderException last = null;
        for (Rung<SpeechToText> rung : candidates()) {
            if (!without.contains(rung.id())) {
                try {
                    return new Opened(rung, rung.engine().open(vocabulary));
                } catch (ProviderException e) {
                    tell(rung, e);
                    last = e;
                }
            }
        }
        throw last == null ? new ProviderException(Kind.UNAVAILABLE, "no recogniser is left") : last;
    }

    /// Opens one that stands above another, which is in use.
    ///
    /// @throws ProviderException when there is none
    Opened openBetter(Vocabulary vocabulary, Rung<SpeechToText> than) {
        Set<String> without = candidates().stream()
                .map(Rung::id)
                .dropWhile(id -> !id.equals(than.id()))
                .collect(Collectors.toSet());
        return open(vocabulary, without);
    }

    /// That every place of an engine on this machine is taken says nothing about its health.
    static void tell(Rung<SpeechToText> rung, ProviderException failure) {
        boolean ours = rung.tier() == Tier.LOCAL_MODEL || rung.tier() == Tier.BUILT_IN;
        if (!ours || failure.kind() != Kind.BUSY) {
            rung.failed(failure);
        }
    }

    /// Best first; never empty.
    List<Rung<SpeechToText>> candidates() {
        List<Rung<SpeechToText>> usable = ladder.usable();
        if (!usable.isEmpty() && usable.getLast().tier() == Tier.BUILT_IN) {
            return usable;
        }
        List<Rung<SpeechToText>> all = new ArrayList<>(usable);
        all.add(new LastResort(builtIn));
        return all;
    }

    /// The built-in recogniser while it is taken for broken. Nobody keeps count of it.
    private record LastResort(SpeechToText engine) implements Rung<SpeechToText> {
        private static final Duration PATIENCE = Duration.ofMinutes(1);

        @Override
        public String id() {
            return BuiltInEars.ID;
        }

        @Override
        public String name() {
            return engine.capabilities().engine();
        }

        @Override
        public Tier tier() {
            return Tier.BUILT_IN;
        }

        @Override
        public Duration patience() {
            return PATIENCE;
        }

        @Override
        public boolean usable() {
            return true;
        }

        @Override
        public void succeeded(Duration firstResult) {}

        @Override
        public void failed(ProviderException cause) {}

        @Override
        public void used(Unit unit, long amount) {}
    }
}
