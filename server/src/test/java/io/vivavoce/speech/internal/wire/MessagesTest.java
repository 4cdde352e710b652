package io.vivavoce.speech.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final List<Message> EACH = List.of(
            new Message.Ready("flite", 16_000),
            new Message.Missing("libflite.so.1 is not installed"),
            new Message.Open(1, List.of("Résumé: C++, 日本", "")),
            new Message.Bias(2, List.of()),
            new Message.Begin(3),
            new Message.End(4),
            new Message.Speak(5, "Tell me more 😀"),
            new Message.Close(6),
            new Message.Progress(8, 32_000),
            new Message.Partial(9, "so we"),
            new Message.Settled(10, "so we moved it", 0.75, 64_000),
            new Message.Final(11, "", 0),
            new Message.Done(12),
            new Message.Failed(13, "the voice failed"),
            new Message.Closed(Integer.MAX_VALUE));

    @Test
    void eachMessageArrivesAsItWasSent() throws IOException {
        assertThat(read(written(EACH))).isEqualTo(EACH);
    }

    @Test
    void soundArrivesAsItWasSent() throws IOException {
        byte[] pcm = new byte[3200];
        new Random(1).nextBytes(pcm);
        List<Message> read = read(written(List.of(new Message.Audio(7, pcm), new Message.Audio(7, new byte[0]))));
        assertThat(((Message.Audio) read.get(0)).pcm()).isEqualTo(pcm);
        assertThat(((Message.Audio) read.get(1)).pcm()).isEmpty();
    }

    @Test
    void everyTypeOfMessageIsTried() {
        assertThat(EACH.stream().map(Message::getClass).distinct().count() + 1)
                .isEqualTo(Message.class.getPermittedSubclasses().length);
    }

    @Test
    void aStreamThatBreaksOffIsAnError() throws IOException {
        byte[] whole = written(List.of(new Message.Speak(1, "Tell me more.")));
        for (int length = 1; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(part)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void garbageIsAnErrorAndNothingWorse() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            byte[] garbage = new byte[1 + random.nextInt(200)];
            random.nextBytes(garbage);
            Arrays.fill(garbage, 0, Math.min(random.nextInt(4), garbage.length), (byte) 0);
            assertThatThrownBy(() -> read(garbage)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aMessageThatIsTooLongIsNotSent() {
        Message tooLong = new Message.Speak(1, "a".repeat(MessageReader.LONGEST_BODY));
        assertThatThrownBy(() -> written(List.of(tooLong))).isInstanceOf(IOException.class);
    }

    private static byte[] written(List<Message> messages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MessageWriter writer = new MessageWriter(bytes);
        for (Message message : messages) {
            writer.write(message);
        }
        writer.flush();
        return bytes.toByteArray();
    }

    private static List<Message> read(byte[] bytes) throws IOException {
        MessageReader reader = new MessageReader(new ByteArrayInputStream(bytes));
        List<Message> messages = new ArrayList<>();
        for (@Nullable Message message = reader.read(); message != null; message = reader.read()) {
            messages.add(message);
        }
        return messages;
    }
}
