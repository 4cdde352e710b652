package io.vivavoce.voice.internal;

import io.vivavoce.provider.ProviderException;
import io.vivavoce.speech.TextToSpeech;
import io.vivavoce.voice.internal.SessionEvent.EngineState;
import io.vivavoce.voice.internal.SessionEvent.PlaybackStarted;
import io.vivavoce.voice.internal.SessionEvent.ReplyEnded;
import io.vivavoce.voice.internal.SessionEvent.ReplyTimes;
import io.vivavoce.voice.internal.SessionEvent.VoiceChanged;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One answer of the interviewer, spoken sentence by sentence on a virtual thread of its own: the first is played while
/// the next is made. Posts `PlaybackStarted` and, in every case, exactly one `ReplyEnded`.
final class Reply {
    private static final Logger log = LoggerFactory.getLogger(Reply.class);

    /// A client that was told to fall silent says within that how much it had played.
    private static final Duration FLUSH_ANSWER = Duration.ofMillis(500);

    private static final int ATTEMPTS = 2;

    /// Voices that may break off in one sentence before it is shown instead.
    private static final int BROKEN_VOICES = 3;

    /// How fast a voice speaks, where a sentence was never heard to its end.
    private static final int CHARACTERS_PER_SECOND = 15;

    private final int id;
    private final String text;
    private final TextToSpeech voice;
    private final AudioTransport transport;
    private final Consumer<SessionEvent> mailbox;
    private final Supplier<Duration> clock;
    private final Duration startedAt;
    private final HeardText heardText = new HeardText();
    private final Playout playout;
    private final ReadAloud readAloud;
    private final Thread thread;
    private volatile boolean cancelled;
    private volatile boolean done;
    private volatile TextToSpeech.@Nullable Synthesis synthesis;
    private volatile @Nullable Duration firstRead;
    private boolean mute;

    Reply(
            int id,
            String text,
            TextToSpeech voice,
            AudioTransport transport,
            VoiceSettings settings,
            Supplier<Duration> clock,
            Consumer<SessionEvent> mailbox) {
        this.id = id;
        this.text = text;
        this.voice = voice;
        this.transport = transport;
        this.mailbox = mailbox;
        this.clock = clock;
        this.startedAt = clock.get();
        this.playout = new Playout(
                transport,
                id,
                voice.capabilities().sampleRate(),
                settings.playoutAhead(),
                settings.playbackPatience(),
                clock,
                () -> mailbox.accept(new PlaybackStarted(id)));
        this.readAloud = new ReadAloud(settings.playbackPatience(), settings.readingPace());
        this.thread = Thread.ofVirtual().name("reply-" + id).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void pause() {
        readAloud.pause(true);
        playout.pause();
    }

    void resume() {
        readAloud.pause(false);
        playout.resume();
    }

    /// Falls silent for good; `ReplyEnded` follows within half a second.
    void cancel() {
        if (done) {
            return;
        }
        cancelled = true;
        transport.tell(new ServerMessage.ReplyState(id, "flushed", null));
        playout.cancel();
        readAloud.cancel();
        TextToSpeech.Synthesis current = synthesis;
        if (current != null) {
            current.close();
        }
    }

    /// The client has played so much of a reply.
    void played(int reply, Duration amount, boolean ended) {
        if (reply == id) {
            playout.played(amount, ended);
        }
    }

    /// The client dropped sound of a reply that it was told to drop; it ends there now.
    void rewound(int reply, Duration end) {
        if (reply == id) {
            playout.rewound(end);
        }
    }

    /// The client has read so many sentences of a reply aloud.
    void read(int reply, int sentences, boolean ended) {
        if (reply == id && readAloud.heard(sentences, ended)) {
            firstRead = clock.get();
            mailbox.accept(new PlaybackStarted(id));
        }
    }

    private void run() {
        boolean complete = false;
        try {
            transport.tell(new ServerMessage.ReplyState(id, "started", null));
            complete = speakAll(Sentences.of(text));
            if (!complete && playout.begun()) {
                playout.awaitStopped(FLUSH_ANSWER);
            }
            if (!complete) {
                readAloud.awaitStopped(FLUSH_ANSWER);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("A reply broke off", e);
        } finally {
            done = true;
            mailbox.accept(ended(complete));
        }
    }

    /// @return whether the person got all of it
    private boolean speakAll(List<String> sentences) throws InterruptedException {
        for (int i = 0; i < sentences.size() && !cancelled; i++) {
            if (!speakOrShow(i, sentences.get(i))) {
                return false;
            }
        }
        if (playout.begun()) {
            playout.finish();
            playout.awaitPlayed();
        } else {
            transport.tell(new ServerMessage.ReplyState(id, "complete", 0L));
        }
        readAloud.awaitRead();
        return !cancelled;
    }

    private boolean speakOrShow(int index, String sentence) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            boolean aloud = transport.plays() && !mute;
            long start = playout.position();
            transport.tell(new ServerMessage.Sentence(id, index, sentence, playout.millis(start), aloud));
            if (!aloud) {
                show(sentence);
                return !cancelled;
            }
            try {
                boolean whole = speak(sentence);
                heardText.add(sentence, start, whole ? Math.max(playout.position(), start + 1) : end(sentence, start));
                mailbox.accept(new VoiceChanged(EngineState.WORKING));
                return whole;
            } catch (ProviderException e) {
                if (cancelled) {
                    return false;
                }
                log.warn("The voice failed ({}): {}", e.kind(), e.getMessage());
                boolean begun = playout.position() > start;
                if (begun) {
                    takeBack(sentence, start);
                }
                if (begun ? attempt == BROKEN_VOICES : attempt >= ATTEMPTS || !e.retryable()) {
                    fallSilent();
                }
            }
        }
    }

    /// The sentence is said again from its beginning: what was not yet heard of it is never heard.
    private void takeBack(String sentence, long start) throws InterruptedException {
        long end = end(sentence, start);
        if (transport.acknowledgesPlayout()) {
            playout.rewind(start, FLUSH_ANSWER);
        }
        heardText.addBroken(sentence, start, end, playout.position());
    }

    /// Where a sentence ends that was not made to its end.
    private long end(String sentence, long start) {
        int rate = voice.capabilities().sampleRate();
        return Math.max(playout.position(), start + (long) sentence.length() * rate / CHARACTERS_PER_SECOND) + 1;
    }

    /// The voice is gone: the rest of the reply is read instead of heard.
    private void fallSilent() {
        mute = true;
        if (transport.reads()) {
            heardText.forgetBroken();
        }
        mailbox.accept(new VoiceChanged(transport.reads() ? EngineState.BROWSER : EngineState.MISSING));
    }

    private void show(String sentence) {
        if (transport.reads()) {
            readAloud.add(sentence);
        } else {
            heardText.add(sentence, playout.position(), playout.position());
        }
    }

    private boolean speak(String sentence) throws InterruptedException {
        try (TextToSpeech.Synthesis made = voice.open(sentence)) {
            synthesis = made;
            boolean wanted = !cancelled;
            for (short[] piece = made.next(); wanted && piece != null; piece = made.next()) {
                wanted = playout.write(piece);
            }
            return wanted && !cancelled;
        } finally {
            synthesis = null;
        }
    }

    private ReplyEnded ended(boolean complete) {
        String played = complete ? heardText.all() : playout.begun() ? heardText.upTo(playout.heard()) : "";
        String read = complete ? readAloud.all() : readAloud.heardText();
        return new ReplyEnded(id, (played + " " + read).strip(), complete, times());
    }

    private @Nullable ReplyTimes times() {
        Duration heard = playout.firstHeard();
        return new ReplyTimes(startedAt, playout.firstAudio(), heard == null ? firstRead : heard);
    }
}
