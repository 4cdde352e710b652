package io.vivavoce.voice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.Fault;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.speech.ScriptedTextToSpeech;
import io.vivavoce.speech.TextToSpeech;
import io.vivavoce.speech.TextToSpeechCapabilities;
import io.vivavoce.voice.internal.SessionEvent.EngineState;
import io.vivavoce.voice.internal.SessionEvent.PlaybackStarted;
import io.vivavoce.voice.internal.SessionEvent.ReplyEnded;
import io.vivavoce.voice.internal.SessionEvent.VoiceChanged;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplyTest {
    private static final String TEXT = "Welcome to the library. What brings you here? Take your time.";

    private final Happenings events = new Happenings();
    private final Told client = new Told();
    private volatile Duration now = Duration.ZERO;

    /// A voice that is away.
    private static final class NoVoice implements TextToSpeech {
        @Override
        public TextToSpeechCapabilities capabilities() {
            return new ScriptedTextToSpeech().capabilities();
        }

        @Override
        public Synthesis open(String sentence) {
            throw new ProviderException(ProviderException.Kind.UNAVAILABLE, "there is none");
        }
    }

    /// Breaks off in its first sentences, after 200 ms of them.
    private static final class BreakingVoice implements TextToSpeech {
        private final ScriptedTextToSpeech whole = new ScriptedTextToSpeech();
        private int breaks;

        BreakingVoice(int breaks) {
            this.breaks = breaks;
        }

        @Override
        public TextToSpeechCapabilities capabilities() {
            return whole.capabilities();
        }

        @Override
        public Synthesis open(String sentence) {
            Synthesis synthesis = whole.open(sentence);
            boolean breaking = breaks-- > 0;
            return new Synthesis() {
                private int pieces;

                @Override
                public short @Nullable [] next() throws InterruptedException {
                    if (breaking && pieces++ == 2) {
                        throw new ProviderException(ProviderException.Kind.CRASHED, "the line was cut");
                    }
                    return synthesis.next();
                }

                @Override
                public void close() {
                    synthesis.close();
                }
            };
        }
    }

    /// A client that keeps what it is told.
    private static final class Told implements AudioTransport {
        private final List<ServerMessage> messages = new CopyOnWriteArrayList<>();
        private final CountDownLatch complete = new CountDownLatch(1);
        private volatile boolean reads;
        private volatile Consumer<ServerMessage.ReplyState> steered = _ -> {};
        private final AtomicInteger samples = new AtomicInteger();

        @Override
        public boolean acknowledgesPlayout() {
            return true;
        }

        @Override
        public boolean plays() {
            return true;
        }

        @Override
        public boolean reads() {
            return reads;
        }

        @Override
        public void tell(ServerMessage message) {
            messages.add(message);
            if (message instanceof ServerMessage.ReplyState reply
                    && reply.state().equals("complete")) {
                complete.countDown();
            }
            if (message instanceof ServerMessage.ReplyState state) {
                steered.accept(state);
            }
        }

        @Override
        public synchronized void play(int reply, int frame, short[] sound, int offset, int length, boolean last) {
            samples.addAndGet(length);
        }

        @Override
        public void close(ClosingReason reason) {}

        private List<ServerMessage.Sentence> sentences(boolean spoken) {
            return messages.stream()
                    .filter(ServerMessage.Sentence.class::isInstance)
                    .map(ServerMessage.Sentence.class::cast)
                    .filter(sentence -> sentence.spoken() == spoken)
                    .toList();
        }
    }

    @Test
    @Fault("no-synthesiser")
    void withoutAVoiceTheWordsAreShownAndCountAsSaid() throws InterruptedException {
        reply(new NoVoice()).start();
        assertThat(events.await(VoiceChanged.class).state()).isEqualTo(EngineState.MISSING);
        ReplyEnded ended = events.await(ReplyEnded.class);
        assertThat(ended.complete()).isTrue();
        assertThat(ended.heard()).isEqualTo(TEXT);
        assertThat(client.sentences(false)).hasSize(3);
    }

    @Test
    @Fault("no-synthesiser")
    void aBrowserThatReadsAloudIsWaitedForSentenceBySentence() throws InterruptedException {
        client.reads = true;
        Reply reply = reply(new NoVoice());
        reply.start();
        assertThat(events.await(VoiceChanged.class).state()).isEqualTo(EngineState.BROWSER);
        client.complete.await();
        reply.read(1, 0, false);
        events.await(PlaybackStarted.class);
        reply.read(1, 2, false);
        assertThat(events.none()).as("the reply is not over").isTrue();
        reply.read(1, 3, true);
        ReplyEnded ended = events.await(ReplyEnded.class);
        assertThat(ended.complete()).isTrue();
        assertThat(ended.heard()).isEqualTo(TEXT);
    }

    @Test
    @Fault("no-synthesiser")
    void ofAReadingThatIsCutOffOnlyWhatWasHeardIsKept() throws InterruptedException {
        client.reads = true;
        Reply reply = reply(new NoVoice());
        reply.start();
        client.complete.await();
        reply.read(1, 1, false);
        reply.cancel();
        reply.read(1, 1, true);
        ReplyEnded ended = events.await(ReplyEnded.class);
        assertThat(ended.complete()).isFalse();
        assertThat(ended.heard()).isEqualTo("Welcome to the library.");
    }

    @Test
    @Fault("voice-cut")
    void aSentenceWhoseVoiceBreaksOffIsSaidAgainAndCountsOnce() throws InterruptedException {
        Reply reply = reply(new BreakingVoice(1));
        client.steered = state -> {
            if (state.state().equals("rewound")) {
                reply.rewound(1, Duration.ofMillis(120));
            }
        };
        reply.start();
        client.complete.await();
        reply.played(1, Duration.ofMinutes(1), true);
        ReplyEnded ended = events.await(ReplyEnded.class);
        assertThat(ended.complete()).isTrue();
        assertThat(ended.heard()).isEqualTo(TEXT);
        assertThat(client.sentences(true))
                .extracting(sentence -> sentence.index() + " " + sentence.startMs())
                .containsExactly("0 0", "0 120", "1 520", "2 920");
        assertThat(client.samples).hasValue((200 + 3 * 400) * 16);
        assertThat(client.messages).contains(new ServerMessage.ReplyState(1, "complete", 1_320L));
    }

    @Test
    @Fault("voice-cut")
    void whatWasHeardBeforeTheBreakIsKeptWhenTheSecondTellingIsInterrupted() throws InterruptedException {
        String text = "I am here to listen. Take all the time you need.";
        Reply reply = new Reply(1, text, new BreakingVoice(1), client, Settings.DEFAULT, () -> now, events);
        client.steered = state -> {
            if (state.state().equals("rewound")) {
                reply.played(1, Duration.ofMillis(800), false);
                reply.rewound(1, Duration.ofMillis(800));
                reply.cancel();
                reply.played(1, Duration.ofMillis(800), true);
            }
        };
        reply.start();
        ReplyEnded ended = events.await(ReplyEnded.class);
        assertThat(ended.complete()).isFalse();
        assertThat(ended.heard()).isEqualTo("I");
    }

    @Test
    @Fault("voice-cut")
    void aSentenceThatNoVoiceEndsIsShown() throws InterruptedException {
        Reply reply = reply(new BreakingVoice(9));
        client.steered = state -> {
            if (state.state().equals("rewound")) {
                reply.rewound(1, Duration.ZERO);
            }
        };
        reply.start();
        assertThat(events.await(VoiceChanged.class).state()).isEqualTo(EngineState.MISSING);
        client.complete.await();
        reply.played(1, Duration.ofMinutes(1), true);
        ReplyEnded ended = events.await(ReplyEnded.class);
        assertThat(ended.heard()).isEqualTo(TEXT);
        assertThat(client.sentences(true)).hasSize(3);
        assertThat(client.sentences(false)).hasSize(3);
    }

    @Test
    @Fault("voice-cut")
    void aBrowserThatTakesOverReadsTheBrokenSentenceWhole() throws InterruptedException {
        client.reads = true;
        Reply reply = reply(new BreakingVoice(9));
        client.steered = state -> {
            if (state.state().equals("rewound")) {
                reply.rewound(1, Duration.ofMillis(200));
            }
        };
        reply.start();
        client.complete.await();
        reply.played(1, Duration.ofMillis(200), true);
        reply.read(1, 3, true);
        assertThat(events.await(ReplyEnded.class).heard()).isEqualTo(TEXT);
    }

    @Test
    @Fault("tab-throttled")
    void anAcknowledgementThatComesLateDoesNotCutTheReply() throws InterruptedException {
        String longLine = "This is a sentence. ".repeat(12);
        Reply reply = new Reply(1, longLine, new ScriptedTextToSpeech(), client, Settings.DEFAULT, () -> now, events);
        reply.start();
        Thread listening = Thread.ofVirtual().start(() -> {
            for (int seconds = 1; client.complete.getCount() > 0; seconds++) {
                now = Duration.ofSeconds(15L * seconds);
                reply.played(1, Duration.ofMillis(400L * seconds), false);
            }
            reply.played(1, Duration.ofMinutes(1), true);
        });
        ReplyEnded ended = events.await(ReplyEnded.class);
        listening.join();
        assertThat(ended.complete()).isTrue();
        assertThat(ended.heard()).isEqualTo(longLine.strip());
    }

    private Reply reply(TextToSpeech voice) {
        return new Reply(1, TEXT, voice, client, Settings.DEFAULT, () -> now, events);
    }
}
