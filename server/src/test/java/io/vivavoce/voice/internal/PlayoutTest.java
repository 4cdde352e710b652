package io.vivavoce.voice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PlayoutTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Line line = new Line();
    private final Playout playout =
            new Playout(line, 1, 16_000, Duration.ofSeconds(2), PATIENCE, () -> Duration.ZERO, () -> {});

    /// A client that keeps what it is told and answers as the test says.
    private static final class Line implements AudioTransport {
        private final List<ServerMessage.ReplyState> states = new CopyOnWriteArrayList<>();
        private Consumer<ServerMessage.ReplyState> answer = _ -> {};

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
            return false;
        }

        @Override
        public void tell(ServerMessage message) {
            if (message instanceof ServerMessage.ReplyState state) {
                states.add(state);
                answer.accept(state);
            }
        }

        @Override
        public void play(int reply, int frame, short[] sound, int offset, int length, boolean last) {}

        @Override
        public void close(ClosingReason reason) {}
    }

    @Test
    void whatIsTakenBackIsWrittenAnewFromThere() throws InterruptedException {
        playout.write(new short[16_000]);
        line.answer = _ -> playout.rewound(Duration.ofMillis(400));
        playout.rewind(6_400, Duration.ofMinutes(1));
        assertThat(line.states).containsExactly(new ServerMessage.ReplyState(1, "rewound", 400L));
        assertThat(playout.position()).isEqualTo(6_400);
        playout.write(new short[320]);
        assertThat(playout.position()).isEqualTo(6_720);
    }

    @Test
    void aClientThatHadPlayedFurtherSaysHowFar() throws InterruptedException {
        playout.write(new short[16_000]);
        line.answer = _ -> playout.rewound(Duration.ofMillis(700));
        playout.rewind(6_400, Duration.ofMinutes(1));
        assertThat(playout.position()).isEqualTo(11_200);
    }

    @Test
    void aFrameThatWasNotSentIsSimplyForgotten() throws InterruptedException {
        playout.write(new short[100]);
        playout.rewind(0, Duration.ofMinutes(1));
        assertThat(line.states).isEmpty();
        assertThat(playout.position()).isZero();
    }

    @Test
    void withoutAnAnswerAllThatWasSentIsPlayed() throws InterruptedException {
        playout.write(new short[16_000]);
        playout.rewind(0, Duration.ZERO);
        assertThat(playout.position()).isEqualTo(16_000);
        playout.rewound(Duration.ZERO);
        assertThat(playout.position()).as("an answer that comes too late").isEqualTo(16_000);
    }

    @Test
    void fallingSilentForGoodEndsTheWait() throws InterruptedException {
        playout.write(new short[16_000]);
        line.answer = _ -> playout.cancel();
        playout.rewind(0, Duration.ofMinutes(1));
        assertThat(playout.write(new short[640])).isFalse();
    }

    @Test
    void aReplyWhoseEndWasTakenBackEndsWhereItEnds() throws InterruptedException {
        playout.write(new short[16_000]);
        line.answer = state -> {
            if (state.state().equals("rewound")) {
                playout.rewound(Duration.ofMillis(400));
            }
        };
        playout.rewind(6_400, Duration.ofMinutes(1));
        playout.finish();
        assertThat(line.states.getLast()).isEqualTo(new ServerMessage.ReplyState(1, "complete", 400L));
        playout.played(Duration.ofMillis(400), true);
        playout.awaitPlayed();
        assertThat(playout.heard()).isEqualTo(Long.MAX_VALUE);
    }
}
