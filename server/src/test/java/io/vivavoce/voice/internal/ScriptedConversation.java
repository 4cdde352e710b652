package io.vivavoce.voice.internal;

import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.Guide;
import io.vivavoce.guide.GuideFixtures;
import io.vivavoce.interview.Advice;
import io.vivavoce.interview.Interviewer;
import io.vivavoce.interview.Speaker;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.interview.Turn;
import io.vivavoce.voice.internal.SessionEvent.AdviceArrived;
import io.vivavoce.voice.internal.SessionEvent.DeadlineReached;
import io.vivavoce.voice.internal.SessionEvent.Joined;
import io.vivavoce.voice.internal.SessionEvent.PlaybackStarted;
import io.vivavoce.voice.internal.SessionEvent.ReplyEnded;
import io.vivavoce.voice.internal.SessionEvent.ReplyTimes;
import io.vivavoce.voice.internal.SessionEvent.SpeechStarted;
import io.vivavoce.voice.internal.SessionEvent.SpeechStopped;
import io.vivavoce.voice.internal.SessionEvent.TranscriptFinal;
import io.vivavoce.voice.internal.SessionEvent.TranscriptUpdated;
import io.vivavoce.voice.internal.SessionEvent.TurnRecorded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A conversation on virtual time: a person who speaks when told to, a loudspeaker that plays 15 characters a second, a
/// recogniser and a database with delays of their own. Instant and deterministic.
final class ScriptedConversation {
    static final Duration VAD_HANGOVER = Duration.ofMillis(250);
    private static final double CHARACTERS_PER_MILLI = 0.015;

    final ScriptedInterviewer interviewer = new ScriptedInterviewer();
    final List<Effect> effects = new ArrayList<>();
    final List<String> spoken = new ArrayList<>();
    final Map<Integer, Turn> stored = new HashMap<>();
    final Conversation conversation;

    Duration recognition = Duration.ofMillis(120);
    Duration storage = Duration.ofMillis(2);
    Duration synthesis = Duration.ofMillis(60);
    /// How long the model thinks about an answer; null when it says nothing at all.
    @Nullable
    Duration thought = Duration.ofMillis(300);
    /// What it makes of an answer; null when it has nothing to say.
    Function<Turn, @Nullable Advice> model = answer -> null;
    boolean storageStalled;
    boolean recognizerStalled;
    Duration now = Duration.ZERO;

    private final PriorityQueue<Scheduled> queue =
            new PriorityQueue<>(Comparator.comparing(Scheduled::at).thenComparingLong(Scheduled::order));
    private final Map<Integer, Playing> playing = new HashMap<>();
    private long order;
    private int utterance = -1;

    private record Scheduled(Duration at, long order, SessionEvent event) {}

    private record Playing(String text, Duration heardFrom, Duration pausedAfter, boolean paused) {
        Duration length() {
            return Duration.ofMillis((long) (text.length() / CHARACTERS_PER_MILLI));
        }
    }

    ScriptedConversation() {
        this(List.of(), Duration.ZERO, Duration.ofMinutes(15), TimingProfile.STANDARD);
    }

    ScriptedConversation(List<Turn> turns, Duration elapsed, Duration budget, TimingProfile timing) {
        this(turns, elapsed, budget, timing, null);
    }

    /// @param patience how long the model is waited for, null when there is none
    ScriptedConversation(
            List<Turn> turns, Duration elapsed, Duration budget, TimingProfile timing, @Nullable Duration patience) {
        this(
                GuideFixtures.guide(ScriptedInterviewer.QUESTIONS, Difficulty.STANDARD),
                turns,
                elapsed,
                budget,
                timing,
                patience);
    }

    private ScriptedConversation(
            Guide guide,
            List<Turn> turns,
            Duration elapsed,
            Duration budget,
            TimingProfile timing,
            @Nullable Duration patience) {
        var setting = new Interviewer.Setting(guide, "Arjun", "Engineer", "", "");
        conversation =
                new Conversation(interviewer, setting, Settings.DEFAULT, turns, elapsed, budget, timing, patience);
        turns.forEach(turn -> stored.put(turn.sequence(), turn));
    }

    static ScriptedConversation atFirstQuestion() {
        return atFirstQuestion(new ScriptedConversation());
    }

    /// With a model that is waited for so long.
    static ScriptedConversation advised(Duration patience) {
        return atFirstQuestion(new ScriptedConversation(
                List.of(), Duration.ZERO, Duration.ofMinutes(15), TimingProfile.STANDARD, patience));
    }

    /// Held in German, by an interviewer whose words are the same.
    static ScriptedConversation inGerman() {
        Guide guide = GuideFixtures.guide(ScriptedInterviewer.QUESTIONS, Difficulty.STANDARD);
        var german = new Guide(
                guide.rubricVersion(),
                "de",
                guide.type(),
                guide.difficulty(),
                guide.competencies(),
                guide.questions(),
                guide.budget(),
                guide.probesPerQuestion());
        return atFirstQuestion(new ScriptedConversation(
                german, List.of(), Duration.ZERO, Duration.ofMinutes(15), TimingProfile.STANDARD, null));
    }

    private static ScriptedConversation atFirstQuestion(ScriptedConversation talk) {
        talk.post(new Joined());
        talk.untilListening();
        talk.says("I build payment systems for a small bank in the north", 3);
        talk.untilListening();
        return talk;
    }

    void post(SessionEvent event) {
        for (Effect effect : conversation.on(event, now)) {
            effects.add(effect);
            perform(effect);
        }
    }

    /// Lets time pass; everything due in it happens in order.
    void pass(Duration time) {
        Duration end = now.plus(time);
        while (true) {
            Duration deadline = conversation.deadline();
            Scheduled next = queue.peek();
            boolean eventFirst = next != null && (deadline == null || next.at().compareTo(deadline) <= 0);
            Duration at = eventFirst ? next.at() : deadline;
            if (at == null || at.compareTo(end) > 0) {
                now = end;
                return;
            }
            now = at.compareTo(now) > 0 ? at : now;
            post(eventFirst ? queue.remove().event() : new DeadlineReached());
        }
    }

    void pass(double seconds) {
        pass(Duration.ofMillis((long) (seconds * 1000)));
    }

    /// Speaks: words appear while they are said, the final ones a moment after the voice activity has let go.
    void says(String words, double seconds) {
        Duration length = Duration.ofMillis((long) (seconds * 1000));
        int number = startSpeaking();
        Duration end = now.plus(length);
        later(end.plus(VAD_HANGOVER), new SpeechStopped(end));
        if (!recognizerStalled) {
            Duration half = length.dividedBy(2);
            later(now.plus(half), new TranscriptUpdated(number, words));
            later(end.plus(VAD_HANGOVER).plus(recognition), new TranscriptFinal(number, words, 0.8));
        }
        pass(length);
    }

    int startSpeaking() {
        int number = ++utterance;
        later(now, new SpeechStarted(number, now));
        return number;
    }

    void later(Duration at, SessionEvent event) {
        queue.add(new Scheduled(at, order++, event));
    }

    /// Until the open answer is taken, the interviewer has said its line to the end and the candidate has the floor.
    void untilListening() {
        pass(2);
        for (int i = 0; i < 600 && !theirTurn(); i++) {
            pass(0.1);
        }
    }

    private boolean theirTurn() {
        return activity().equals("listening")
                && queue.isEmpty()
                && !stored.isEmpty()
                && transcript().getLast().speaker() == Speaker.INTERVIEWER;
    }

    String activity() {
        return last(ServerMessage.State.class).activity();
    }

    String mode() {
        return last(ServerMessage.State.class).mode();
    }

    int question() {
        return Objects.requireNonNull(last(ServerMessage.State.class).question())
                .number();
    }

    <T extends ServerMessage> T last(Class<T> type) {
        return shown(type).getLast();
    }

    <T extends ServerMessage> List<T> shown(Class<T> type) {
        return all(Effect.Show.class).stream()
                .map(Effect.Show::message)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    <T extends Effect> List<T> all(Class<T> type) {
        return effects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /// What was stored, in order.
    List<Turn> transcript() {
        return stored.values().stream()
                .sorted(Comparator.comparingInt(Turn::sequence))
                .toList();
    }

    private void perform(Effect effect) {
        switch (effect) {
            case Effect.StartReply(int reply, String text) -> play(reply, text);
            case Effect.PauseReply(int reply) -> hold(reply);
            case Effect.ResumeReply(int reply) -> goOn(reply);
            case Effect.CancelReply(int reply) -> cut(reply);
            case Effect.RecordTurn(Turn turn, boolean amends) -> store(turn);
            case Effect.AskAdvice(int request, List<Turn> turns, Duration elapsed) -> think(request, turns.getLast());
            case Effect.DropAdvice(int request) ->
                queue.removeIf(s -> s.event() instanceof AdviceArrived a && a.request() == request);
            default -> {}
        }
    }

    private void think(int request, Turn answer) {
        if (thought != null) {
            later(now.plus(thought), new AdviceArrived(request, model.apply(answer)));
        }
    }

    private void play(int reply, String text) {
        spoken.add(text);
        Duration heard = now.plus(synthesis);
        var sound = new Playing(text, heard, Duration.ZERO, false);
        playing.put(reply, sound);
        later(heard, new PlaybackStarted(reply));
        later(heard.plus(sound.length()), ended(reply, text, true));
    }

    private void hold(int reply) {
        Playing sound = sound(reply);
        forget(reply);
        playing.put(reply, new Playing(sound.text(), sound.heardFrom(), played(sound), true));
    }

    private void goOn(int reply) {
        Playing sound = sound(reply);
        var again = new Playing(sound.text(), now.minus(sound.pausedAfter()), Duration.ZERO, false);
        playing.put(reply, again);
        later(again.heardFrom().plus(again.length()), ended(reply, sound.text(), true));
    }

    private void cut(int reply) {
        Playing sound = sound(reply);
        forget(reply);
        int characters = (int) (played(sound).toMillis() * CHARACTERS_PER_MILLI);
        String heard =
                sound.text().substring(0, Math.min(characters, sound.text().length()));
        later(now.plusMillis(40), ended(reply, heard.strip(), false));
    }

    private Playing sound(int reply) {
        return Objects.requireNonNull(playing.get(reply));
    }

    private Duration played(Playing sound) {
        Duration played = sound.paused() ? sound.pausedAfter() : now.minus(sound.heardFrom());
        return played.isNegative() ? Duration.ZERO : played;
    }

    private void forget(int reply) {
        queue.removeIf(s -> (s.event() instanceof ReplyEnded e && e.reply() == reply)
                || (s.event() instanceof PlaybackStarted p && p.reply() == reply));
    }

    private ReplyEnded ended(int reply, String heard, boolean complete) {
        Duration from = sound(reply).heardFrom();
        return new ReplyEnded(reply, heard, complete, new ReplyTimes(from.minus(synthesis), from, from));
    }

    private void store(Turn turn) {
        if (!storageStalled) {
            stored.put(turn.sequence(), turn);
            later(now.plus(storage), new TurnRecorded(turn));
        }
    }
}
