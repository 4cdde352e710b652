package io.vivavoce.voice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.fuzz.Fuzz;
import io.vivavoce.interview.Disclosure;
import io.vivavoce.interview.InMemoryInterviewSessions;
import io.vivavoce.interview.InterviewFixtures;
import io.vivavoce.interview.NewInterview;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.platform.InstallationKey;
import io.vivavoce.platform.Tenant;
import io.vivavoce.speech.FixedSpeechServices;
import io.vivavoce.speech.LoudnessVoiceActivity;
import io.vivavoce.speech.ScriptedSpeechToText;
import io.vivavoce.speech.ScriptedTextToSpeech;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Conversations of random messages: each connection ends with a named close, or lives and says so.
class SocketFuzzTest {
    private static final int CONVERSATIONS = 20_000;
    private static final int MESSAGES = 40_000;
    private static final int CORES = 2;
    /// Most of a conversation is waiting for the other side.
    private static final int AT_ONCE = 200;

    /// Hardly more than are live at once: a place that is not given back is missed soon.
    private static final int PLACES = AT_ONCE + 20;

    private static final int LONGEST = 12;
    private static final int PATIENCE_SECONDS = 60;

    private final InstantSource clock = InstantSource.system();
    private final VoiceSettings settings =
            Settings.with(Map.of("vivavoce.voice.max-sessions", Integer.toString(PLACES)));
    private final SessionTokens tokens = new SessionTokens(new InstallationKey(new byte[32]), clock, settings);
    private final InMemoryInterviewSessions interviews = new InMemoryInterviewSessions(clock);
    private final NewInterview interview = InterviewFixtures.newInterview(2);
    private final JsonMapper json = new JsonMapper();
    private final VoiceSessions sessions = new VoiceSessions(
            interviews,
            InterviewFixtures.interviewer(),
            InterviewFixtures.settings(),
            InterviewFixtures.unadvised(),
            new FixedSpeechServices(
                    new ScriptedSpeechToText("I rebuilt the ledger by hand"), new ScriptedTextToSpeech()),
            new LoudnessVoiceActivity(),
            settings,
            tokens);

    @Test
    void everyConversationEndsByNameOrLives() throws Exception {
        int threads = Thread.activeCount();
        Fuzz.run("live conversations", CONVERSATIONS, AT_ONCE, this::converse);
        sessions.stop();
        assertThat(sessions.size()).isZero();
        assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads + CORES);
    }

    @Test
    void everyMessageAndFrameIsReadOrRefused() throws Exception {
        Fuzz.run("live messages and frames", MESSAGES, CORES, random -> {
            if (random.nextInt(3) == 0) {
                AudioFrame frame = FrameCodec.decode(RandomMessages.frame(random), 16_000);
                assertThat(frame == null || frame.samples().length == 320).isTrue();
            } else {
                requireOfTheProtocol(RandomMessages.text(random));
            }
        });
    }

    private void requireOfTheProtocol(String text) {
        try {
            ClientMessage message = json.readValue(text, ClientMessage.class);
            if (message instanceof ClientMessage.Answer answer) {
                assertThat(answer.text()).isNotBlank().doesNotContain(ClientMessage.NUL);
            }
        } catch (JacksonException refused) {
            assertThat(refused).isNotNull();
        }
    }

    private void converse(Random random) throws Exception {
        UUID id = interviews.create(interview).id();
        boolean consented = random.nextInt(20) > 0;
        if (consented) {
            interviews.consent(id, Disclosure.PRACTICE.version(), TimingProfile.STANDARD, false);
        }
        var line = new FakeSocket();
        var socket = new InterviewSocket(new WebSocketConnection(line, json), sessions, tokens, settings, json);
        boolean joins = random.nextInt(8) > 0;
        if (joins) {
            socket.text(join(id, random), true);
        }
        speak(socket, random);
        socket.text("{\"type\":\"ping\",\"t\":1}", true);
        @Nullable CloseStatus status = line.answered.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        socket.closed();
        requireNamed(status);
        if (joins && consented) {
            assertThat(line.closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS).getCode())
                    .isNotEqualTo(1013);
        }
        interviews.delete(id);
    }

    private void speak(InterviewSocket socket, Random random) {
        boolean polite = random.nextBoolean();
        for (int i = random.nextInt(LONGEST); i > 0; i--) {
            if (random.nextInt(4) == 0) {
                inParts(socket, RandomMessages.frame(random), random);
            } else {
                inParts(socket, polite ? RandomMessages.harmless(random) : RandomMessages.text(random), random);
            }
        }
    }

    /// Messages may come in parts, cut anywhere.
    private static void inParts(InterviewSocket socket, String text, Random random) {
        int cut = random.nextInt(4) == 0 ? random.nextInt(text.length() + 1) : 0;
        if (cut > 0) {
            socket.text(text.substring(0, cut), false);
        }
        socket.text(text.substring(cut), true);
    }

    private static void inParts(InterviewSocket socket, ByteBuffer frame, Random random) {
        int cut = random.nextInt(4) == 0 ? random.nextInt(frame.remaining() + 1) : 0;
        if (cut > 0) {
            socket.binary(frame.slice(0, cut), false);
        }
        socket.binary(frame.slice(cut, frame.remaining() - cut), true);
    }

    private String join(UUID id, Random random) {
        String microphone = List.of("null", "{\"sampleRate\":16000}", "{\"sampleRate\":24000}")
                .get(random.nextInt(3));
        return """
                {"type":"join","protocol":1,"sessionId":"%s","token":"%s","microphone":%s}""".formatted(id, tokens.issue(Tenant.LOCAL, id).value(), microphone);
    }

    /// A defect of ours and a client that is too slow are no answers to what was sent.
    private static void requireNamed(@Nullable CloseStatus status) {
        if (status != null) {
            assertThat(ClosingReason.values())
                    .filteredOn(reason -> reason.closeCode() == status.getCode())
                    .extracting(ClosingReason::code)
                    .contains(status.getReason());
            assertThat(status.getReason()).isNotIn(ClosingReason.INTERNAL.code(), ClosingReason.SLOW_CLIENT.code());
        }
    }
}
