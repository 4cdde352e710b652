package io.vivavoce.speech.internal.child;

import io.vivavoce.speech.internal.wire.Message;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Streams of speech, each with its own decoder and thread, so that none waits for another's.
final class Recogniser implements Engine {
    private final Outbox outbox;
    private final RecogniserOptions options;
    private final DecoderPool decoders;
    private final ConcurrentMap<Integer, RecogniserChannel> channels = new ConcurrentHashMap<>();

    Recogniser(Options arguments, Outbox outbox) {
        this.outbox = outbox;
        options = RecogniserOptions.of(arguments);
        decoders = new DecoderPool(new Pocketsphinx(), options);
        decoders.release(decoders.acquire());
    }

    @Override
    public Message.Ready ready() {
        return new Message.Ready("pocketsphinx", Decoder.SAMPLE_RATE);
    }

    @Override
    public void accept(Message message) {
        int number = message.channel();
        if (message instanceof Message.Open open) {
            RecogniserChannel channel = new RecogniserChannel(open, decoders, options, outbox);
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
