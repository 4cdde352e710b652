package io.vivavoce.voice.internal;

import io.vivavoce.interview.Turn;
import io.vivavoce.voice.internal.SessionEvent.TranscriptFinal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the candidate is saying and nobody has taken as finished yet. Single-threaded.
final class OpenTurn {
    private final Duration startedAt;
    private final @Nullable Turn reopened;
    private final List<String> settled = new ArrayList<>();
    private final List<Double> confidences = new ArrayList<>();
    private Turn.Source source = Turn.Source.VOICE;
    private String interim = "";
    private boolean hearing;
    private Duration hearingSince = Duration.ZERO;
    private Duration lastSpeech;
    private Duration voiced = Duration.ZERO;
    private final int firstUtterance;
    private int utterance;
    private final Set<Integer> awaited = new HashSet<>();
    private final Map<Integer, Integer> guesses = new HashMap<>();
    private Duration awaitedSince = Duration.ZERO;
    private boolean finishing;
    private boolean overlaps;
    private boolean noise;

    private OpenTurn(int utterance, Duration startedAt, @Nullable Turn reopened) {
        this.firstUtterance = utterance;
        this.utterance = utterance;
        this.startedAt = startedAt;
        this.lastSpeech = startedAt;
        this.reopened = reopened;
    }

    static OpenTurn at(int utterance, Duration moment) {
        return new OpenTurn(utterance, moment, null);
    }

    /// Something said while the interviewer speaks: forgotten unless it becomes the answer.
    static OpenTurn overlapping(int utterance, Duration moment) {
        var turn = new OpenTurn(utterance, moment, null);
        turn.overlaps = true;
        return turn;
    }

    /// The person went on before the reply to a stored turn was heard: the same turn goes on.
    static OpenTurn reopen(Turn stored, int utterance, Duration moment) {
        var turn = new OpenTurn(utterance, moment, stored);
        turn.settled.add(stored.text());
        turn.understood(stored.confidence(), stored.source());
        return turn;
    }

    /// A stored turn that the person is still waited for to go on with.
    ///
    /// @param lastSpeech from where its pauses count
    /// @param nextUtterance the first that may belong to it
    static OpenTurn waitedFor(Turn stored, int nextUtterance, Duration lastSpeech) {
        return reopen(stored, nextUtterance, lastSpeech);
    }

    void speechStarted(int utterance, Duration at) {
        this.utterance = utterance;
        hearing = true;
        noise = false;
        hearingSince = at;
    }

    void speechStopped(Duration lastSpeech, Duration now) {
        if (hearing) {
            voiced = voiced.plus(lastSpeech.minus(hearingSince));
            hearing = false;
            this.lastSpeech = lastSpeech;
            awaited.add(utterance);
            awaitedSince = now;
        }
    }

    void updated(String text) {
        interim = text;
    }

    /// Whether the words of an utterance belong here.
    boolean includes(int utterance) {
        return utterance >= firstUtterance;
    }

    void settled(TranscriptFinal last) {
        awaited.remove(last.utterance());
        interim = "";
        if (last.text().isBlank()) {
            return;
        }
        Integer guess = guesses.remove(last.utterance());
        if (guess == null) {
            settled.add(last.text().strip());
        } else {
            settled.set(guess, last.text().strip());
        }
        understood(last.confidence(), last.source());
    }

    private void understood(@Nullable Double confidence, Turn.Source by) {
        if (confidence != null) {
            confidences.add(confidence);
        }
        if (by != Turn.Source.VOICE) {
            source = by;
        }
    }

    /// Gives up waiting for final words: what was understood so far counts, until they come after all.
    void settleForInterim() {
        awaited.clear();
        boolean guessed = !interim.isBlank();
        settled(new TranscriptFinal(utterance, interim, null, source));
        if (guessed) {
            guesses.put(utterance, settled.size() - 1);
        }
    }

    /// What is being heard made the interviewer pause and held no words so far.
    void ignoredAsNoise() {
        noise = true;
    }

    boolean takenForNoise() {
        return noise;
    }

    /// Whether what is being heard may still make the interviewer pause.
    boolean mayInterrupt() {
        return hearing && !noise;
    }

    boolean overlaps() {
        return overlaps;
    }

    /// The interviewer is silent now: this is the answer, and its pauses count from here.
    void takesTheFloor(Duration now) {
        overlaps = false;
        if (!hearing && lastSpeech.compareTo(now) < 0) {
            lastSpeech = now;
        }
    }

    /// "I'm done" was pressed.
    void finish() {
        finishing = true;
    }

    boolean finishing() {
        return finishing;
    }

    boolean hearing() {
        return hearing;
    }

    int utterance() {
        return utterance;
    }

    /// When the open utterance ended and its final words became due; null when none are.
    @Nullable
    Duration finalAwaitedSince() {
        return awaited.isEmpty() ? null : awaitedSince;
    }

    boolean quiet() {
        return !hearing && awaited.isEmpty();
    }

    Duration startedAt() {
        return startedAt;
    }

    Duration hearingSince() {
        return hearingSince;
    }

    Duration lastSpeech() {
        return lastSpeech;
    }

    /// How long speech was heard in it.
    Duration voiced() {
        return voiced;
    }

    String settledText() {
        return String.join(" ", settled);
    }

    String interim() {
        return interim;
    }

    boolean hasWords() {
        return !settled.isEmpty() || !interim.isBlank();
    }

    /// How sure the recogniser was of the utterances it finished; null when it finished none.
    @Nullable
    Double confidence() {
        OptionalDouble average =
                confidences.stream().mapToDouble(Double::doubleValue).average();
        return average.isPresent() ? average.getAsDouble() : null;
    }

    Turn.Source source() {
        return source;
    }

    /// The stored turn it goes on from, null for a fresh one.
    @Nullable
    Turn reopened() {
        return reopened;
    }

    /// Whether it says more than the stored turn it goes on from.
    boolean grew() {
        return reopened == null ? !settled.isEmpty() : settled.size() > 1;
    }
}
