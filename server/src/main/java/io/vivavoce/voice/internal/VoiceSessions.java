package io.vivavoce.voice.internal;

import io.vivavoce.interview.Advisers;
import io.vivavoce.interview.Codes;
import io.vivavoce.interview.InterviewDeleted;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.InterviewSettings;
import io.vivavoce.interview.Interviewer;
import io.vivavoce.interview.Turn;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.Tenant;
import io.vivavoce.provider.EngineUser;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.SpeechServices;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.SpeechToTextCapabilities;
import io.vivavoce.speech.TextToSpeech;
import io.vivavoce.speech.Vocabulary;
import io.vivavoce.speech.VoiceActivity;
import io.vivavoce.voice.internal.SessionEvent.EngineState;
import io.vivavoce.voice.internal.SessionEvent.Joined;
import io.vivavoce.voice.internal.SessionEvent.RecognizerChanged;
import io.vivavoce.voice.internal.SessionTokens.Grant;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// The live interviews of this node: admits them up to a bound, hands a session over to its newest connection, and
/// closes them all when the server stops. Thread-safe.
@Component
class VoiceSessions implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(VoiceSessions.class);

    /// What was said before a session is handed over or the server stops is stored within that.
    private static final Duration LEAVE = Duration.ofSeconds(5);

    private final InterviewSessions interviews;
    private final Interviewer interviewer;
    private final InterviewSettings interviewSettings;
    private final Advisers advisers;
    private final SpeechServices speech;
    private final VoiceActivity voiceActivity;
    private final VoiceSettings settings;
    private final SessionTokens tokens;
    private final ConcurrentHashMap<UUID, VoiceSession> live = new ConcurrentHashMap<>();
    private final AtomicInteger places = new AtomicInteger();
    private final ListeningPool listening;
    private volatile boolean running;
    private volatile boolean draining;

    VoiceSessions(
            InterviewSessions interviews,
            Interviewer interviewer,
            InterviewSettings interviewSettings,
            Advisers advisers,
            SpeechServices speech,
            VoiceActivity voiceActivity,
            VoiceSettings settings,
            SessionTokens tokens) {
        this.interviews = interviews;
        this.interviewer = interviewer;
        this.interviewSettings = interviewSettings;
        this.advisers = advisers;
        this.speech = speech;
        this.voiceActivity = voiceActivity;
        this.listening = new ListeningPool(voiceActivity, Runtime.getRuntime().availableProcessors());
        this.settings = settings;
        this.tokens = tokens;
    }

    /// What one interview hears and speaks with.
    private record Engines(SpeechToText ears, TextToSpeech voice) {}

    /// A client could not be let in.
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final ClosingReason reason;

        Refused(ClosingReason reason) {
            super(reason.code());
            this.reason = reason;
        }

        ClosingReason reason() {
            return reason;
        }
    }

    /// Opens the live session for a client; an older connection of the same interview is closed first.
    ///
    /// @param sampleRate of the client's microphone, null when it only types
    VoiceSession join(Grant grant, @Nullable Integer sampleRate, AudioTransport transport) throws Refused {
        if (draining) {
            throw new Refused(ClosingReason.DRAINING);
        }
        if (places.incrementAndGet() > settings.maxSessions()) {
            places.decrementAndGet();
            throw new Refused(ClosingReason.OVERLOADED);
        }
        boolean joined = false;
        try {
            VoiceSession session = Tenant.call(grant.tenant(), () -> open(grant, sampleRate, transport));
            joined = true;
            return session;
        } finally {
            if (!joined) {
                places.decrementAndGet();
            }
        }
    }

    /// Whether a client holds the interview over a live line of this node.
    boolean isLive(UUID interview) {
        return live.containsKey(interview);
    }

    /// Closes the live line of an interview, if there is one, with all that was said stored.
    void replace(UUID interview) {
        VoiceSession session = live.get(interview);
        if (session != null) {
            await(leave(session, ClosingReason.REPLACED));
        }
    }

    /// How many interviews are live.
    int size() {
        return live.size();
    }

    @TransactionalEventListener
    void on(InterviewDeleted event) {
        VoiceSession session = live.get(event.sessionId());
        if (session != null) {
            session.leave(ClosingReason.SESSION_NOT_FOUND);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /// Comes before the web server stops: a line that is cut with it tells nobody to come back.
    @Override
    public void stop() {
        running = false;
        draining = true;
        List<CompletableFuture<Void>> leaving = live.values().stream()
                .map(session -> leave(session, ClosingReason.DRAINING))
                .toList();
        await(CompletableFuture.allOf(leaving.toArray(CompletableFuture[]::new)));
        listening.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void closed(VoiceSession session) {
        live.remove(session.id(), session);
        places.decrementAndGet();
    }

    private VoiceSession open(Grant grant, @Nullable Integer sampleRate, AudioTransport transport) throws Refused {
        VoiceSession before = live.get(grant.session());
        if (before != null) {
            await(leave(before, ClosingReason.REPLACED));
        }
        Engines engines = engines(grant);
        Recognition recognition = sampleRate == null ? null : recognition(engines.ears());
        boolean opened = false;
        try {
            InterviewSessions.Lease lease = begin(grant.session());
            VoiceSession session = assemble(grant, lease, engines, sampleRate, recognition, transport);
            opened = true;
            return session;
        } finally {
            if (!opened && recognition != null) {
                recognition.close();
            }
        }
    }

    private Engines engines(Grant grant) {
        Optional<InterviewSession> interview = interviews.find(grant.session());
        Locale language = interview
                .map(known -> Locale.forLanguageTag(known.guide().language()))
                .orElse(Locale.ENGLISH);
        Set<String> recipients = interview.map(InterviewSession::recipients).orElse(Set.of());
        var user = new EngineUser(grant.tenant(), grant.session(), recipients);
        return new Engines(speech.recogniser(user, language), OwnTongue.of(speech.voice(user, language), language));
    }

    private VoiceSession assemble(
            Grant grant,
            InterviewSessions.Lease lease,
            Engines engines,
            @Nullable Integer sampleRate,
            @Nullable Recognition recognition,
            AudioTransport transport) {
        InterviewSession interview = interviews.get(grant.session());
        List<Turn> turns = interviews.transcript(grant.session());
        var setting = Interviewer.Setting.of(interview, interviewSettings.persona());
        AdviceCalls advice = advisers.of(interview)
                .map(adviser -> new AdviceCalls(adviser, setting))
                .orElse(null);
        var clock = new SessionClock();
        var session = new VoiceSession(
                grant.session(),
                conversation(interview, setting, turns, advice == null ? null : advisers.patience()),
                transport,
                engines.voice(),
                advice,
                settings,
                clock,
                this::closed);
        Consumer<SessionEvent> mailbox = session::post;
        var journal =
                new TurnJournal(interviews, lease, grant.tenant(), mailbox, settings.storageNotice(), session::leave);
        Listener listener = sampleRate == null ? null : new Listener(engines.ears(), recognition, mailbox);
        SpeechInput input = listener == null || sampleRate == null
                ? null
                : new SpeechInput(
                        voiceActivity,
                        listener,
                        sampleRate,
                        settings.microphoneBuffer(),
                        listening::ready,
                        clock::micros,
                        mailbox);
        live.put(grant.session(), session);
        transport.tell(ready(grant, turns, engines.voice(), transport));
        session.start(journal, listener, input);
        boolean understood = sampleRate == null
                ? understands(engines.ears(), interview.guide().language())
                : recognition != null;
        if (!understood) {
            session.post(new RecognizerChanged(EngineState.MISSING));
        }
        session.post(new Joined());
        return session;
    }

    /// Whether who types could speak as well.
    private static boolean understands(SpeechToText ears, String language) {
        SpeechToTextCapabilities can = ears.capabilities();
        return can.languages().isEmpty() || can.understands(Locale.forLanguageTag(language));
    }

    private Conversation conversation(
            InterviewSession interview,
            Interviewer.Setting setting,
            List<Turn> turns,
            @Nullable Duration advicePatience) {
        return new Conversation(
                interviewer,
                setting,
                settings,
                turns,
                elapsed(interview, turns),
                interview.budget(),
                interview.timing(),
                advicePatience);
    }

    /// The clock is stored now and then, turns at once: after a crash the later of the two counts.
    static Duration elapsed(InterviewSession interview, List<Turn> turns) {
        return turns.stream().map(Turn::endedAt).reduce(interview.elapsed(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }

    private ServerMessage.Ready ready(Grant grant, List<Turn> turns, TextToSpeech voice, AudioTransport transport) {
        return new ServerMessage.Ready(
                ClientMessage.PROTOCOL,
                grant.session().toString(),
                !turns.isEmpty(),
                tokens.issue(grant.tenant(), grant.session()).value(),
                transport.plays()
                        ? new ServerMessage.Ready.Sound(voice.capabilities().sampleRate())
                        : null,
                interviewSettings.persona(),
                turns.stream().map(VoiceSessions::caption).toList(),
                new ServerMessage.Ready.Limits(
                        FrameCodec.LARGEST_FRAME, settings.framesPerSecond(), settings.textBytes()));
    }

    private static ServerMessage.Ready.Caption caption(Turn turn) {
        return new ServerMessage.Ready.Caption(
                turn.sequence(),
                Codes.of(turn.speaker()),
                turn.text(),
                turn.startedAt().toMillis(),
                turn.interrupted());
    }

    /// @return null when there is no recogniser: answers are typed then
    private static @Nullable Recognition recognition(SpeechToText ears) throws Refused {
        try {
            return ears.open(Vocabulary.NONE);
        } catch (ProviderException e) {
            log.info("No recogniser for a session ({}): {}", e.kind(), e.getMessage());
            if (e.kind() == ProviderException.Kind.BUSY) {
                throw new Refused(ClosingReason.OVERLOADED);
            }
            return null;
        }
    }

    private InterviewSessions.Lease begin(UUID id) throws Refused {
        try {
            return interviews.begin(id);
        } catch (ProblemException e) {
            throw new Refused(
                    switch (e.type().slug()) {
                        case "session-ended" -> ClosingReason.SESSION_ENDED;
                        case "minutes-used-up" -> ClosingReason.MINUTES_USED_UP;
                        case "consent-missing" -> ClosingReason.CONSENT_MISSING;
                        default -> ClosingReason.SESSION_NOT_FOUND;
                    });
        }
    }

    private static CompletableFuture<Void> leave(VoiceSession session, ClosingReason reason) {
        session.leave(reason);
        return session.closed();
    }

    private static void await(CompletableFuture<Void> closed) {
        try {
            closed.get(LEAVE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            log.warn("A session did not close in time", e);
        }
    }
}
