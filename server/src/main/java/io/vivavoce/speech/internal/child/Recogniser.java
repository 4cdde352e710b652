package io.vivavoce.speech.internal.child;

import io.vivavoce.speech.internal.wire.Message;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/// Streams of speech, each with its own decoder and thread, so that none waits for another's.
final class Recogniser implements Engine {
    private final Outbox outbox;
    private final String name;
    private final Pacing pacing;
    private final DecoderPool decoders;
    private final ConcurrentMap<Integer, RecogniserChannel> channels = new ConcurrentHashMap<>();

    /// Makes a first decoder, so that what is wrong with an engine shows at once.
    Recogniser(String name, Supplier<? extends SpeechDecoder> maker, Pacing pacing, Outbox outbox) {
        this.name = name;
        this.pacing = pacing;
        this.outbox = outbox;
        decoders = new DecoderPool(maker);
        decoders.release(decoders.acquire());
    }

    static Recogniser pocketsphinx(Options options, Outbox outbox) {
        RecogniserOptions model = RecogniserOptions.of(options);
        Pocketsphinx pocketsphinx = new Pocketsphinx();
        return new Recogniser("pocketsphinx", () -> new Decoder(pocketsphinx, model), Pacing.of(options), outbox);
    }

    static Recogniser whisper(Options options, Outbox outbox) {
        Whisper whisper = new Whisper(options);
        return new Recogniser("whisper", () -> new WhisperDecoder(whisper), Pacing.of(options), outbox);
    }

    static Recogniser vosk(Options options, Outbox outbox) {
        Vosk vosk = new Vosk(Path.of(options.text("library")), Path.of(options.text("model")));
        return new Recogniser("vosk", () -> new VoskDecoder(vosk), Pacing.of(options), outbox);
    }

    @Override
    public Message.Ready ready() {
        return new Message.Ready(name, SpeechDecoder.SAMPLE_RATE);
    }

    @Override
    public void accept(Message message) {
        int number = message.channel();
        if (message instanceof Message.Open open) {
            RecogniserChannel channel = new RecogniserChannel(open, decoders, pacing, outbox);
            channels.put(number, channel);
            Thread.ofPlatform().name("recognise-" + number).daemon().start(() -> run(number, channel));
            return;
        }
        RecogniserChannel channel = channels.get(number);
        if (channel != null) {
            channel.offer(message);
        }
    }

    private void run(int number, RecogniserChannel channel) {
        try {
            channel.run();
        } catch (RuntimeException e) {
            SpeechProcess.log("a recognition failed", e);
            outbox.send(new Message.Failed(number, "the recogniser failed"));
        } finally {
            channels.remove(number);
            outbox.send(new Message.Closed(number));
        }
    }
}
