package io.vivavoce.voice.internal;

import io.vivavoce.interview.Advice;
import io.vivavoce.interview.Advice.Completeness;
import io.vivavoce.interview.Cue;
import io.vivavoce.interview.EndReason;
import io.vivavoce.interview.Interviewer;
import io.vivavoce.interview.Line;
import io.vivavoce.interview.Note;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.interview.Turn;
import io.vivavoce.voice.internal.SessionEvent.AdviceArrived;
import io.vivavoce.voice.internal.SessionEvent.AnswerFinished;
import io.vivavoce.voice.internal.SessionEvent.AnswerTyped;
import io.vivavoce.voice.internal.SessionEvent.DeadlineReached;
import io.vivavoce.voice.internal.SessionEvent.EndAsked;
import io.vivavoce.voice.internal.SessionEvent.Joined;
import io.vivavoce.voice.internal.SessionEvent.Left;
import io.vivavoce.voice.internal.SessionEvent.MicrophoneGap;
import io.vivavoce.voice.internal.SessionEvent.ModeChanged;
import io.vivavoce.voice.internal.SessionEvent.MuteChanged;
import io.vivavoce.voice.internal.SessionEvent.PauseAsked;
import io.vivavoce.voice.internal.SessionEvent.PlaybackStarted;
import io.vivavoce.voice.internal.SessionEvent.RecognizerChanged;
import io.vivavoce.voice.internal.SessionEvent.RepeatAsked;
import io.vivavoce.voice.internal.SessionEvent.ReplyEnded;
import io.vivavoce.voice.internal.SessionEvent.ReplyTimes;
import io.vivavoce.voice.internal.SessionEvent.ResumeAsked;
import io.vivavoce.voice.internal.SessionEvent.SpeechStarted;
import io.vivavoce.voice.internal.SessionEvent.SpeechStopped;
import io.vivavoce.voice.internal.SessionEvent.StorageChanged;
import io.vivavoce.voice.internal.SessionEvent.TimingChanged;
import io.vivavoce.voice.internal.SessionEvent.TranscriptFinal;
import io.vivavoce.voice.internal.SessionEvent.TranscriptUpdated;
import io.vivavoce.voice.internal.SessionEvent.TurnRecorded;
import io.vivavoce.voice.internal.SessionEvent.TypingChanged;
import io.vivavoce.voice.internal.SessionEvent.VoiceChanged;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One interview as a state machine: `(event, now) → effects`. Pure: no threads, no I/O, no clock of its own. All that
/// is said and all that is decided passes through here; [VoiceSession] feeds it and performs what it asks for.
final class Conversation {
    private final Interviewer.Setting setting;
    private final VoiceSettings settings;
    private final TurnDetector turnDetector;
    private final TurnWords language;
    private final RoomView view;
    private final InterviewClock clock;
    private final Transcript transcript;
    private final ExchangeTimes exchange = new ExchangeTimes();
    private final TimeBudget time;
    private final SilenceWatch silence;
    private final Counsel counsel;
    private final HoldBack hold;
    private final List<Effect> effects = new ArrayList<>();
    private final Map<Integer, Floor.Speaking> cancelled = new HashMap<>();
    private final ArrayDeque<AnswerTyped> waitingAnswers = new ArrayDeque<>();

    private Floor floor = new Floor.Empty();
    private @Nullable OpenTurn open;
    private TimingProfile timing;
    private int lastReply;
    private int vocabularyFor = -1;
    private boolean typing;
    private Duration joinedAt = Duration.ZERO;
    private Duration answeredAt = Duration.ZERO;
    private int nextUtterance;

    /// @param stored what was said before, in order
    /// @param elapsed how much of the interview's clock was used before
    /// @param advicePatience how long advice is waited for after an answer; null when there is nobody to give any
    Conversation(
            Interviewer interviewer,
            Interviewer.Setting setting,
            VoiceSettings settings,
            List<Turn> stored,
            Duration elapsed,
            Duration budget,
            TimingProfile timing,
            @Nullable Duration advicePatience) {
        this.setting = setting;
        this.settings = settings;
        this.language = TurnWords.of(setting.guide().language());
        this.turnDetector = new TurnDetector(settings, setting.guide().difficulty(), language);
        this.view = new RoomView(setting.guide());
        this.clock = new InterviewClock(elapsed);
        this.transcript = new Transcript(interviewer, setting, clock, stored);
        this.time = new TimeBudget(clock, budget, settings);
        this.timing = timing;
        this.silence = new SilenceWatch(settings);
        this.counsel = new Counsel(advicePatience);
        this.hold = new HoldBack(settings);
    }

    List<Effect> on(SessionEvent event, Duration now) {
        effects.clear();
        if (!(floor instanceof Floor.Left)) {
            dispatch(event, now);
            view.changed(state(now)).ifPresent(state -> effects.add(new Effect.Show(state)));
        }
        return List.copyOf(effects);
    }

    /// When [DeadlineReached] is due next; null when nothing is waited for.
    @Nullable
    Duration deadline() {
        return Stream.of(floorDeadline(), time.deadline(talkPauses()))
                .flatMap(Optional::stream)
                .min(Duration::compareTo)
                .orElse(null);
    }

    /// How much of the interview's clock is used.
    Duration elapsed(Duration now) {
        return clock.elapsed(now);
    }

    private void dispatch(SessionEvent event, Duration now) {
        switch (event) {
            case Joined _ -> join(now);
            case Left _ -> leave(null, now);
            case SpeechStarted e -> speechStarted(e, now);
            case SpeechStopped e -> speechStopped(e, now);
            case TranscriptUpdated e -> transcriptUpdated(e, now);
            case TranscriptFinal e -> transcriptFinal(e, now);
            case AnswerFinished _ -> finishAnswer(now);
            case AnswerTyped e -> answerTyped(e, now);
            case TypingChanged e -> typingChanged(e.active(), now);
            case RepeatAsked _ -> repeat(now);
            case MuteChanged e -> mute(e.muted(), now);
            case PauseAsked _ -> pause(now);
            case ResumeAsked _ -> resume(now);
            case TimingChanged e -> changeTiming(e.profile());
            case ModeChanged e -> changeMode(e.mode(), now);
            case EndAsked _ -> leave(EndReason.ENDED_BY_CANDIDATE, now);
            case PlaybackStarted e -> playbackStarted(e.reply());
            case ReplyEnded e -> replyEnded(e, now);
            case AdviceArrived e -> adviceArrived(e, now);
            case TurnRecorded e -> turnRecorded(e.turn(), now);
            case DeadlineReached _ -> deadlineReached(now);
            case RecognizerChanged e -> notice(view.recognizer(e.state()));
            case VoiceChanged e -> notice(view.voice(e.state()));
            case StorageChanged e -> notice(view.storage(e.waiting()));
            case MicrophoneGap _ -> notice(Notices.MICROPHONE_GAP);
        }
    }

    // --- coming and going

    private void join(Duration now) {
        clock.start(now);
        joinedAt = now;
        silence.broken(now);
        expectWords();
        speak(transcript.isEmpty() ? Cue.BEGIN : Cue.RETURNED, now);
    }

    /// Puts down what is being said, then leaves; with a reason the interview ends.
    private void leave(@Nullable EndReason reason, Duration now) {
        clock.stop(now);
        effects.addAll(counsel.drop());
        Floor before = floor;
        floor = new Floor.Leaving(reason);
        switch (before) {
            case Floor.Speaking speaking -> cancelReply(speaking);
            case Floor.Paused paused when paused.before() instanceof Floor.Speaking speaking -> cancelReply(speaking);
            default -> {}
        }
        if (open != null) {
            awaitLastWords(open, now);
        }
        leaveWhenSettled();
    }

    private void leaveWhenSettled() {
        if (!(floor instanceof Floor.Leaving(EndReason reason))) {
            return;
        }
        if (open != null && open.quiet()) {
            if (open.grew()) {
                effects.add(transcript.spoken(open, reason == null));
            }
            open = null;
        }
        if (open == null && cancelled.isEmpty()) {
            floor = new Floor.Left();
            effects.add(reason == null ? new Effect.Leave() : new Effect.EndInterview(reason));
        }
    }

    // --- listening

    private void speechStarted(SpeechStarted event, Duration now) {
        switch (floor) {
            case Floor.Listening _ ->
                hear(open == null ? OpenTurn.at(event.utterance(), event.at()) : open, event, now);
            case Floor.Thinking thinking when thinking.cue() == Cue.ANSWERED -> reopen(event, now);
            case Floor.Speaking speaking
            when !speaking.heard() && speaking.cue() == Cue.ANSWERED -> {
                cancelReply(speaking);
                reopen(event, now);
            }
            case Floor.Speaking _ ->
                hear(open == null ? OpenTurn.overlapping(event.utterance(), event.at()) : open, event, now);
            default -> {}
        }
    }

    private void hear(OpenTurn turn, SpeechStarted event, Duration now) {
        open = turn;
        effects.addAll(counsel.drop());
        turn.speechStarted(event.utterance(), event.at());
        personIsThere(now);
    }

    private void reopen(SpeechStarted event, Duration now) {
        floor = new Floor.Listening(now);
        hear(OpenTurn.reopen(transcript.last(), event.utterance(), event.at()), event, now);
    }

    private void speechStopped(SpeechStopped event, Duration now) {
        if (open != null) {
            open.speechStopped(event.lastSpeech(), now);
            personIsThere(now);
        }
    }

    private void transcriptUpdated(TranscriptUpdated event, Duration now) {
        if (open == null || !open.includes(event.utterance())) {
            return;
        }
        open.updated(event.text());
        showCaption(open);
        if (floor instanceof Floor.Speaking speaking && interrupts(speaking, open, event.text())) {
            bargeIn(speaking, now);
        }
    }

    private void transcriptFinal(TranscriptFinal event, Duration now) {
        if (open == null || !open.includes(event.utterance())) {
            return;
        }
        open.settled(event);
        exchange.finalText(now);
        switch (floor) {
            case Floor.Speaking speaking when interrupts(speaking, open, open.settledText()) -> bargeIn(speaking, now);
            case Floor.Speaking _ when open.overlaps() && open.quiet() -> dropOpenTurn();
            case Floor.Leaving _ -> leaveWhenSettled();
            default -> {}
        }
        if (open != null) {
            showCaption(open);
            takeTurnIfFinished(now);
            askAhead(now);
        }
    }

    /// Speech that was long enough to pause the interviewer takes the floor with its first words, however late they are
    /// understood.
    private boolean interrupts(Floor.Speaking speaking, OpenTurn turn, String words) {
        return (speaking.held() != null || turn.takenForNoise()) && language.takesTheFloor(words);
    }

    private void finishAnswer(Duration now) {
        if (!(floor instanceof Floor.Listening)) {
            return;
        }
        if (open == null && hold.holds()) {
            changeMode(TurnMode.TALKING, now);
            return;
        }
        hold.answered(now);
        if (open == null) {
            speak(Cue.NOT_UNDERSTOOD, now);
            return;
        }
        open.finish();
        awaitLastWords(open, now);
        takeTurnIfFinished(now);
    }

    private void awaitLastWords(OpenTurn turn, Duration now) {
        if (turn.hearing()) {
            effects.add(new Effect.FinishUtterance());
            turn.speechStopped(now, now);
        }
    }

    private void takeTurnIfFinished(Duration now) {
        Duration due = turnEnd();
        if (due != null && due.compareTo(now) <= 0) {
            takeTurn(now);
        }
    }

    /// When the open turn counts as finished; null while that is not known.
    private @Nullable Duration turnEnd() {
        if (!(floor instanceof Floor.Listening) || open == null || typing) {
            return null;
        }
        if (open.finalAwaitedSince() != null) {
            return open.finalAwaitedSince()
                    .plus(open.hasWords() ? settings.finalTimeout() : settings.firstWordsTimeout());
        }
        if (open.hearing()) {
            return null;
        }
        if (open.finishing() || !open.hasWords()) {
            return open.lastSpeech();
        }
        if (hold.holds()) {
            return null;
        }
        String words = open.settledText();
        Completeness verdict = counsel.completeness(transcript.sequence(open), words);
        Duration pause = turnDetector.silence(words, timing, verdict);
        return pause == null ? null : open.lastSpeech().plus(pause);
    }

    private void takeTurn(Duration now) {
        OpenTurn turn = open;
        if (turn == null) {
            return;
        }
        if (turn.finalAwaitedSince() != null) {
            turn.settleForInterim();
            takeTurnIfFinished(now);
            return;
        }
        if (!turn.hasWords()) {
            dropOpenTurn();
            boolean spokeLong = turn.voiced().compareTo(settings.notUnderstoodAfter()) >= 0;
            if (view.canHear() && (spokeLong || turn.finishing())) {
                speak(Cue.NOT_UNDERSTOOD, now);
            }
            return;
        }
        exchange.endOfTurn(turn.lastSpeech(), now);
        open = null;
        answeredAt = turn.lastSpeech();
        nextUtterance = turn.utterance() + 1;
        if (turn.grew()) {
            effects.add(transcript.spoken(turn, false));
        }
        think(turn.finishing(), !turn.grew(), now);
    }

    /// The interviewer speaks once the answer is stored, and thought about for no longer than patience goes.
    private void think(boolean whole, boolean stored, Duration now) {
        Cue cue = afterAnswer(now);
        if (cue == Cue.ANSWERED) {
            ask(transcript.turns(), now);
        } else {
            effects.addAll(counsel.drop());
        }
        counsel.await(now);
        floor = new Floor.Thinking(transcript.last().sequence(), cue, whole, stored);
        speakWhenReady(now);
    }

    private void speakWhenReady(Duration now) {
        if (!(floor instanceof Floor.Thinking thinking) || !thinking.stored()) {
            return;
        }
        Duration due = counsel.due();
        if (due == null || due.compareTo(now) <= 0) {
            effects.addAll(counsel.drop());
            reply(thinking, now);
        }
    }

    private void reply(Floor.Thinking thinking, Duration now) {
        Advice advice = thinking.cue() == Cue.ANSWERED ? counsel.on(transcript.last()) : null;
        if (advice != null) {
            effects.add(new Effect.KeepNote(Note.of(advice)));
        }
        speak(thinking.cue(), advice == null || (thinking.whole() && breaksOff(advice)) ? null : advice, now);
    }

    private static boolean breaksOff(Advice advice) {
        return advice.completeness() != Completeness.COMPLETE;
    }

    /// While the pause is running that may end the answer, somebody reads it already.
    private void askAhead(Duration now) {
        if (floor instanceof Floor.Listening && open != null && open.quiet() && open.hasWords() && !hold.holds()) {
            ask(transcript.with(open), now);
        }
    }

    private void ask(List<Turn> talk, Duration now) {
        if (counsel.present() && transcript.takesAdvice(talk, now)) {
            effects.addAll(counsel.ask(talk, clock.elapsed(now)));
        }
    }

    private void adviceArrived(AdviceArrived event, Duration now) {
        if (!counsel.arrived(event.request(), event.advice()) || !(floor instanceof Floor.Thinking thinking)) {
            return;
        }
        Advice advice = counsel.on(transcript.last());
        if (advice != null && breaksOff(advice) && !thinking.whole()) {
            open = OpenTurn.waitedFor(transcript.last(), nextUtterance, answeredAt);
            floor = new Floor.Listening(now);
            takeTurnIfFinished(now);
        } else {
            speakWhenReady(now);
        }
    }

    private Cue afterAnswer(Duration now) {
        return time.used(now) ? Cue.TIME_UP : Cue.ANSWERED;
    }

    private void dropOpenTurn() {
        open = null;
        effects.add(new Effect.Show(new ServerMessage.Caption("candidate", "", "", 0)));
    }

    private void turnRecorded(Turn turn, Duration now) {
        effects.add(new Effect.Show(RoomView.stored(turn)));
        if (floor instanceof Floor.Thinking thinking && thinking.awaited() == turn.sequence()) {
            floor = thinking.nowStored();
            speakWhenReady(now);
        }
    }

    // --- typing and the other keys

    private void answerTyped(AnswerTyped answer, Duration now) {
        Optional<Turn> known = transcript.typedAs(answer.clientId());
        if (known.isPresent()) {
            effects.add(new Effect.Show(RoomView.stored(known.get())));
            return;
        }
        if (waitingAnswers.stream().anyMatch(waiting -> waiting.clientId().equals(answer.clientId()))) {
            return;
        }
        typing = false;
        hold.answered(now);
        silence.broken(now);
        resume(now);
        waitingAnswers.add(answer);
        if (floor instanceof Floor.Speaking speaking) {
            floor = new Floor.Listening(now);
            cancelReply(speaking);
        }
        recordWaitingAnswers(now);
    }

    /// The interviewer's cut off line is stored first: the transcript keeps the order in which things were said.
    private void recordWaitingAnswers(Duration now) {
        while (cancelled.isEmpty() && !waitingAnswers.isEmpty()) {
            recordTyped(waitingAnswers.remove(), now);
        }
    }

    private void recordTyped(AnswerTyped answer, Duration now) {
        if (open != null && open.hasWords()) {
            open.settleForInterim();
            if (open.grew()) {
                effects.add(transcript.spoken(open, false));
            }
        }
        open = null;
        exchange.typed(now);
        Effect.RecordTurn typed = transcript.typed(answer.clientId(), answer.text(), now);
        effects.add(typed);
        if (!(floor instanceof Floor.Leaving)) {
            think(true, false, now);
        }
    }

    private void typingChanged(boolean active, Duration now) {
        typing = active;
        personIsThere(now);
        if (!active && open != null && floor instanceof Floor.Listening) {
            open.takesTheFloor(now);
        }
    }

    private void repeat(Duration now) {
        silence.broken(now);
        switch (floor) {
            case Floor.Listening _ -> speak(Cue.REPEAT_ASKED, now);
            case Floor.Speaking speaking when speaking.held() != null -> resumeReply(speaking);
            default -> {}
        }
    }

    private void mute(boolean muted, Duration now) {
        view.muted(muted);
        silence.broken(now);
        effects.add(new Effect.ListenToMicrophone(!muted));
        if (muted && open != null) {
            awaitLastWords(open, now);
        }
    }

    private void pause(Duration now) {
        if (floor instanceof Floor.Listening || floor instanceof Floor.Speaking) {
            if (floor instanceof Floor.Speaking speaking && speaking.held() == null) {
                effects.add(new Effect.PauseReply(speaking.reply()));
            }
            if (open != null) {
                awaitLastWords(open, now);
            }
            effects.add(new Effect.ListenToMicrophone(false));
            clock.stop(now);
            floor = new Floor.Paused(floor, now);
        }
    }

    private void resume(Duration now) {
        if (!(floor instanceof Floor.Paused(Floor before, Duration since))) {
            return;
        }
        time.pauseEnded(since, now);
        clock.start(now);
        silence.broken(now);
        effects.add(new Effect.ListenToMicrophone(!view.muted()));
        floor = before;
        if (before instanceof Floor.Speaking speaking) {
            resumeReply(speaking);
        } else {
            floor = new Floor.Listening(now);
        }
    }

    private void changeTiming(TimingProfile profile) {
        timing = profile;
        effects.add(new Effect.SaveTiming(profile));
    }

    private void changeMode(TurnMode mode, Duration now) {
        hold.change(mode, now);
        silence.broken(now);
        if (open != null && floor instanceof Floor.Listening) {
            open.takesTheFloor(now);
        }
    }

    private void personIsThere(Duration now) {
        silence.broken(now);
        hold.signOfLife(now);
    }

    // --- speaking

    private void speak(Cue cue, Duration now) {
        speak(cue, null, now);
    }

    private void speak(Cue cue, @Nullable Advice advice, Duration now) {
        Line line = transcript.next(cue, now, advice);
        if (line == null && cue == Cue.TIME_UP) {
            leave(EndReason.TIME_UP, now);
            return;
        }
        if (line == null) {
            floor = new Floor.Listening(now);
            silence.countFrom(now);
            return;
        }
        floor = new Floor.Speaking(++lastReply, line, cue, false, null);
        effects.add(new Effect.StartReply(lastReply, line.text()));
    }

    private void playbackStarted(int reply) {
        if (floor instanceof Floor.Speaking speaking && speaking.reply() == reply) {
            floor = speaking.nowHeard();
        }
    }

    private void bargeIn(Floor.Speaking speaking, Duration now) {
        floor = new Floor.Listening(now);
        if (open != null) {
            open.takesTheFloor(now);
        }
        cancelReply(speaking);
    }

    private void cancelReply(Floor.Speaking speaking) {
        cancelled.put(speaking.reply(), speaking);
        effects.add(new Effect.CancelReply(speaking.reply()));
    }

    private void resumeReply(Floor.Speaking speaking) {
        floor = speaking.heldSince(null);
        effects.add(new Effect.ResumeReply(speaking.reply()));
    }

    private void replyEnded(ReplyEnded event, Duration now) {
        Floor.Speaking given = cancelled.remove(event.reply());
        if (given != null) {
            if (given.heard()) {
                recordHeard(given.line(), event, true, now);
            }
            recordWaitingAnswers(now);
            leaveWhenSettled();
        } else if (floor instanceof Floor.Speaking speaking && speaking.reply() == event.reply()) {
            recordHeard(speaking.line(), event, !event.complete(), now);
            afterSpoken(speaking, now);
        } else if (floor instanceof Floor.Paused(Floor.Speaking speaking, Duration since)
                && speaking.reply() == event.reply()) {
            recordHeard(speaking.line(), event, !event.complete(), now);
            floor = new Floor.Paused(new Floor.Listening(now), since);
        }
    }

    private void afterSpoken(Floor.Speaking speaking, Duration now) {
        floor = new Floor.Listening(now);
        if (speaking.line().last()) {
            leave(reasonOf(speaking.cue()), now);
            return;
        }
        silence.countFrom(now);
        if (open != null) {
            open.takesTheFloor(now);
        }
        expectWords();
        takeTurnIfFinished(now);
    }

    private static EndReason reasonOf(Cue cue) {
        return switch (cue) {
            case TIME_UP -> EndReason.TIME_UP;
            case SILENCE, LONG_SILENCE -> EndReason.ABANDONED;
            default -> EndReason.FINISHED;
        };
    }

    private void recordHeard(Line line, ReplyEnded event, boolean cutOff, Duration now) {
        if (event.heard().isBlank()) {
            return;
        }
        ReplyTimes times = event.times();
        Duration firstHeard = times == null ? null : times.firstHeard();
        effects.add(transcript.heard(
                line,
                event.heard(),
                cutOff,
                firstHeard == null ? now : firstHeard,
                now,
                times == null ? null : exchange.of(times)));
    }

    // --- time

    private Optional<Duration> floorDeadline() {
        return switch (floor) {
            case Floor.Listening _ -> TimeBudget.earliest(turnEnd(), silenceDeadline(), hold.deadline());
            case Floor.Speaking speaking -> Optional.ofNullable(bargeInDeadline(speaking));
            case Floor.Thinking thinking when thinking.stored() -> Optional.ofNullable(counsel.due());
            case Floor.Paused paused -> Optional.of(time.pauseEnd(paused.since()));
            case Floor.Leaving _
            when open != null && open.finalAwaitedSince() != null ->
                Optional.of(open.finalAwaitedSince().plus(settings.finalTimeout()));
            default -> Optional.empty();
        };
    }

    private @Nullable Duration silenceDeadline() {
        return open != null || typing || hold.holds() ? null : silence.deadline();
    }

    /// When a barge-in pauses the reply, or a paused one goes on.
    private @Nullable Duration bargeInDeadline(Floor.Speaking speaking) {
        if (speaking.held() != null) {
            return speaking.held().plus(settings.bargeInResume());
        }
        if (open == null || !open.mayInterrupt() || !speaking.heard() || !view.canHear()) {
            return null;
        }
        Duration enough = open.hearingSince().plus(settings.bargeInAfter());
        Duration settled = joinedAt.plus(settings.bargeInWarmUp());
        return enough.compareTo(settled) < 0 ? settled : enough;
    }

    private boolean talkPauses() {
        return floor instanceof Floor.Listening && open == null;
    }

    private void deadlineReached(Duration now) {
        if (time.over(now)) {
            leave(EndReason.TIME_UP, now);
            return;
        }
        if (time.warns(now)) {
            notice(Notices.TIME_WARNING);
        }
        switch (floor) {
            case Floor.Listening _ -> listeningDeadline(now);
            case Floor.Speaking speaking -> speakingDeadline(speaking, now);
            case Floor.Thinking _ -> speakWhenReady(now);
            case Floor.Paused _ -> pauseDeadline(now);
            case Floor.Leaving _
            when open != null && due(floorDeadline(), now) -> {
                open.settleForInterim();
                leaveWhenSettled();
            }
            default -> {}
        }
    }

    private void listeningDeadline(Duration now) {
        if (due(Optional.ofNullable(hold.deadline()), now)) {
            changeMode(TurnMode.TALKING, now);
        }
        if (time.used(now) && talkPauses()) {
            speak(Cue.TIME_UP, now);
        } else if (open != null) {
            takeTurnIfFinished(now);
        } else if (due(Optional.ofNullable(silenceDeadline()), now)) {
            boolean nobodyThere = silence.absence();
            speak(silence.due(now), now);
            if (nobodyThere && floor instanceof Floor.Listening) {
                leave(EndReason.ABANDONED, now);
            }
        }
    }

    private void speakingDeadline(Floor.Speaking speaking, Duration now) {
        if (!due(Optional.ofNullable(bargeInDeadline(speaking)), now)) {
            return;
        }
        if (speaking.held() != null) {
            if (open != null) {
                open.ignoredAsNoise();
            }
            resumeReply(speaking);
            return;
        }
        floor = speaking.heldSince(now);
        effects.add(new Effect.PauseReply(speaking.reply()));
        if (open != null && language.takesTheFloor(open.interim())) {
            bargeIn((Floor.Speaking) floor, now);
        }
    }

    private void pauseDeadline(Duration now) {
        if (due(floorDeadline(), now)) {
            resume(now);
        }
    }

    private static boolean due(Optional<Duration> moment, Duration now) {
        return moment.isPresent() && moment.get().compareTo(now) <= 0;
    }

    // --- what the client sees

    private void expectWords() {
        Interviewer.Progress progress = transcript.progress();
        if (progress.question() != vocabularyFor) {
            vocabularyFor = progress.question();
            effects.add(new Effect.ExpectWords(
                    List.of(progress.questionText(), setting.role(), setting.company(), setting.resumeText())));
        }
    }

    private void showCaption(OpenTurn turn) {
        effects.add(new Effect.Show(new ServerMessage.Caption(
                "candidate",
                turn.settledText(),
                turn.interim(),
                clock.at(turn.startedAt()).toMillis())));
    }

    private void notice(@Nullable ServerMessage notice) {
        if (notice != null) {
            effects.add(new Effect.Show(notice));
        }
    }

    private ServerMessage.State state(Duration now) {
        boolean hearing = open != null && open.hearing();
        return view.state(floor, transcript.progress(), time.shown(now), timing, hold.mode(), hearing);
    }
}
