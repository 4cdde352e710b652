package io.vivavoce.voice.internal;

import io.vivavoce.interview.Codes;
import io.vivavoce.interview.EndReason;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.Note;
import io.vivavoce.speech.TextToSpeech;
import io.vivavoce.speech.Vocabulary;
import io.vivavoce.voice.internal.SessionEvent.DeadlineReached;
import io.vivavoce.voice.internal.SessionEvent.Left;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One live interview over one connection: a mailbox and a virtual thread that takes an event, asks the [Conversation]
/// and performs the effects. The sole writer of the interview's state. Everything else posts into the mailbox.
///
/// A connection that is lost ends the session; the next one rebuilds it from the stored turns, just as after a crash.
final class VoiceSession {
    private static final Logger log = LoggerFactory.getLogger(VoiceSession.class);
    private static final int MAILBOX = 1_000;

    /// A crash loses at most so much of the interview's clock.
    private static final Duration SAVE_CLOCK = Duration.ofSeconds(10);

    private final UUID id;
    private final Conversation conversation;
    private final AudioTransport transport;
    private final TextToSpeech voice;
    private final @Nullable AdviceCalls advice;
    private final VoiceSettings settings;
    private final SessionClock clock;
    private final Consumer<VoiceSession> whenClosed;
    private final BlockingQueue<SessionEvent> mailbox = new ArrayBlockingQueue<>(MAILBOX);
    private final Map<Integer, Reply> replies = new HashMap<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private volatile ClosingReason closing = ClosingReason.OVER;
    private volatile @Nullable Reply current;
    private @Nullable TurnJournal journal;
    private @Nullable SpeechInput input;
    private @Nullable Listener listener;
    private Duration clockSavedAt = Duration.ZERO;
    private boolean over;
    private boolean ended;

    /// @param advice null when there is nobody to give any
    VoiceSession(
            UUID id,
            Conversation conversation,
            AudioTransport transport,
            TextToSpeech voice,
            @Nullable AdviceCalls advice,
            VoiceSettings settings,
            SessionClock clock,
            Consumer<VoiceSession> whenClosed) {
        this.id = id;
        this.conversation = conversation;
        this.transport = transport;
        this.voice = voice;
        this.advice = advice;
        this.settings = settings;
        this.clock = clock;
        this.whenClosed = whenClosed;
    }

    /// Begins; called once.
    ///
    /// @param input null for a client without a microphone
    void start(TurnJournal journal, @Nullable Listener listener, @Nullable SpeechInput input) {
        this.journal = journal;
        this.listener = listener;
        this.input = input;
        Thread.ofVirtual().name("session-" + id).start(this::run);
    }

    UUID id() {
        return id;
    }

    /// Any thread: something happened. Never blocks; a full mailbox is a defect and closes the session.
    void post(SessionEvent event) {
        if (!mailbox.offer(event)) {
            log.error("The mailbox of session {} is full", id);
            leave(ClosingReason.INTERNAL);
        }
    }

    /// Socket thread: sound of the microphone.
    void microphone(AudioFrame frame) {
        SpeechInput listening = input;
        if (listening != null) {
            listening.offer(frame);
        }
    }

    /// Socket thread: the client has played so much of a reply.
    void played(int reply, Duration amount, boolean ended) {
        Reply speaking = current;
        if (speaking != null) {
            speaking.played(reply, amount, ended);
        }
    }

    /// Socket thread: the client dropped what it was told to of a reply, whose sound ends there now.
    void rewound(int reply, Duration end) {
        Reply speaking = current;
        if (speaking != null) {
            speaking.rewound(reply, end);
        }
    }

    /// Socket thread: the client has read so many sentences of a reply aloud.
    void read(int reply, int sentences, boolean ended) {
        Reply speaking = current;
        if (speaking != null) {
            speaking.read(reply, sentences, ended);
        }
    }

    /// Socket thread: the client's own recogniser listens, or no longer does.
    void ownEars(boolean listening) {
        Listener ears = listener;
        if (ears != null && ears.clientListens(listening, clock.now()) && listening) {
            onInput(SpeechInput::finishUtterance);
        }
    }

    /// Socket thread: what the client's own recogniser understood.
    void heard(String text, boolean last, @Nullable Double confidence) {
        Listener ears = listener;
        if (ears != null) {
            ears.heardByClient(text, last, confidence, clock.now());
        }
    }

    /// Any thread: the interview leaves this connection. What was said is stored first.
    void leave(ClosingReason reason) {
        if (closing == ClosingReason.OVER) {
            closing = reason;
        }
        if (!mailbox.offer(new Left())) {
            mailbox.clear();
            mailbox.add(new Left());
        }
    }

    /// Completes once the session is closed and everything of it is stored.
    CompletableFuture<Void> closed() {
        return closed;
    }

    private void run() {
        try {
            while (!over) {
                SessionEvent event = next();
                for (Effect effect : conversation.on(event, clock.now())) {
                    perform(effect);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("Session {} broke", id, e);
            closing = ClosingReason.INTERNAL;
        } finally {
            shutDown();
        }
    }

    private SessionEvent next() throws InterruptedException {
        while (true) {
            Duration deadline = conversation.deadline();
            boolean saveFirst =
                    deadline == null || clockSavedAt.plus(SAVE_CLOCK).compareTo(deadline) < 0;
            Duration until = deadline == null || saveFirst ? clockSavedAt.plus(SAVE_CLOCK) : deadline;
            SessionEvent event = mailbox.poll(until.minus(clock.now()).toNanos(), TimeUnit.NANOSECONDS);
            if (event != null) {
                return event;
            }
            if (!saveFirst) {
                return new DeadlineReached();
            }
            saveClock();
        }
    }

    private void saveClock() {
        clockSavedAt = clock.now();
        journal().recordElapsed(conversation.elapsed(clockSavedAt));
    }

    private void perform(Effect effect) {
        switch (effect) {
            case Effect.StartReply(int reply, String text) -> startReply(reply, text);
            case Effect.PauseReply(int reply) -> reply(reply).pause();
            case Effect.ResumeReply(int reply) -> reply(reply).resume();
            case Effect.CancelReply(int reply) -> reply(reply).cancel();
            case Effect.RecordTurn(var turn, boolean amends) -> journal().store(turn, amends);
            case Effect.FinishUtterance() -> onInput(SpeechInput::finishUtterance);
            case Effect.ListenToMicrophone(boolean on) -> onInput(microphone -> microphone.listen(on));
            case Effect.ExpectWords(List<String> texts) -> expect(new Vocabulary(texts));
            case Effect.AskAdvice(int request, var talk, Duration elapsed) ->
                advice().ask(request, talk, elapsed, this::post);
            case Effect.DropAdvice(int request) -> advice().drop(request);
            case Effect.KeepNote(Note note) -> journal().keep(note);
            case Effect.SaveTiming(var profile) -> journal().changeTiming(profile);
            case Effect.Show(ServerMessage message) -> transport.tell(message);
            case Effect.EndInterview(EndReason reason) -> end(reason);
            case Effect.Leave() -> over = true;
        }
    }

    private void startReply(int number, String text) {
        var reply = new Reply(number, text, voice, transport, settings, clock::now, this::post);
        replies.keySet().removeIf(old -> old < number - 1);
        replies.put(number, reply);
        current = reply;
        reply.start();
    }

    private Reply reply(int number) {
        return Objects.requireNonNull(replies.get(number), "no such reply");
    }

    private void expect(Vocabulary vocabulary) {
        if (listener != null) {
            listener.expect(vocabulary);
        }
    }

    private void onInput(Consumer<SpeechInput> action) {
        if (input != null) {
            action.accept(input);
        }
    }

    private AdviceCalls advice() {
        return Objects.requireNonNull(advice, "nobody is asked");
    }

    private TurnJournal journal() {
        return Objects.requireNonNull(journal, "the session has not started");
    }

    private void end(EndReason reason) {
        over = true;
        ended = true;
        journal().end(reason, conversation.elapsed(clock.now()), this::tellEnded);
    }

    private void tellEnded(InterviewSession session) {
        transport.tell(new ServerMessage.Ended(
                session.endReason() == null ? "" : Codes.of(session.endReason()),
                session.outcome() == null ? "" : Codes.of(session.outcome())));
    }

    /// Stop input, cancel the reply, drain the journal, then close. Whatever fails on the way, the place is given back.
    private void shutDown() {
        over = true;
        try {
            onInput(SpeechInput::close);
            if (advice != null) {
                advice.dropAll();
            }
            Reply speaking = current;
            if (speaking != null) {
                speaking.cancel();
            }
            if (!ended) {
                journal().recordLastElapsed(conversation.elapsed(clock.now()));
            }
        } catch (RuntimeException e) {
            log.error("Session {} did not close in order", id, e);
        } finally {
            journal().close(this::close);
        }
    }

    private void close() {
        try {
            transport.close(closing);
        } finally {
            whenClosed.accept(this);
            closed.complete(null);
        }
    }
}
