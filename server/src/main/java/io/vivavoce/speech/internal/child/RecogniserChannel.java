package io.vivavoce.speech.internal.child;

import io.vivavoce.speech.internal.wire.Message;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/// One stream: takes its messages in order and drives one decoder. The server bounds what waits here.
final class RecogniserChannel {
    private final int number;
    private final DecoderPool decoders;
    private final Pacing pacing;
    private final Outbox outbox;
    private final BlockingQueue<Message> inbox = new LinkedBlockingQueue<>();
    private @Nullable List<String> vocabulary;
    private String shown = "";
    private int unsettled;
    private int sinceShown;
    private int sinceProgress;

    RecogniserChannel(Message.Open open, DecoderPool decoders, Pacing pacing, Outbox outbox) {
        this.number = open.channel();
        this.decoders = decoders;
        this.pacing = pacing;
        this.outbox = outbox;
        this.vocabulary = open.vocabulary();
    }

    void offer(Message message) {
        inbox.add(message);
    }

    void run() {
        SpeechDecoder decoder = decoders.acquire();
        boolean open = false;
        try {
            adapt(decoder);
            for (Message message = take(); !(message instanceof Message.Close); message = take()) {
                switch (message) {
                    case Message.Bias bias -> vocabulary = bias.vocabulary();
                    case Message.Begin _ -> {
                        begin(decoder);
                        open = true;
                    }
                    case Message.Audio audio -> hear(decoder, audio.pcm());
                    case Message.End _ -> {
                        open = false;
                        end(decoder);
                    }
                    default -> throw new IllegalStateException("unexpected " + message.getClass());
                }
                if (!open && inbox.isEmpty()) {
                    adapt(decoder);
                }
            }
        } catch (RuntimeException e) {
            decoder.close();
            throw e;
        }
        if (open) {
            decoder.end();
        }
        decoders.release(decoder);
    }

    private Message take() {
        try {
            return inbox.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException("a recogniser thread is never interrupted", e);
        }
    }

    private void adapt(SpeechDecoder decoder) {
        if (vocabulary != null) {
            decoder.adapt(vocabulary);
            vocabulary = null;
        }
    }

    private void begin(SpeechDecoder decoder) {
        adapt(decoder);
        decoder.begin();
        shown = "";
        unsettled = 0;
        sinceShown = 0;
    }

    private void hear(SpeechDecoder decoder, byte[] pcm) {
        decoder.hear(pcm);
        unsettled += pcm.length;
        progress(pcm.length);
        sinceShown += pcm.length;
        if (sinceShown >= Pacing.bytes(pacing.partialInterval()) && inbox.isEmpty()) {
            sinceShown = 0;
            show(decoder.soFar());
        }
        boolean pause = unsettled >= Pacing.bytes(pacing.settleAfter()) && !decoder.hearsSpeech();
        if (pause || unsettled >= Pacing.bytes(pacing.settleAtLatest())) {
            settle(decoder);
        }
    }

    private void progress(int bytes) {
        sinceProgress += bytes;
        if (sinceProgress >= SpeechDecoder.SAMPLE_RATE * 2) {
            outbox.send(new Message.Progress(number, sinceProgress));
            sinceProgress = 0;
        }
    }

    private void show(String text) {
        if (!text.equals(shown)) {
            shown = text;
            outbox.send(new Message.Partial(number, text));
        }
    }

    private void settle(SpeechDecoder decoder) {
        Hypothesis hypothesis = decoder.end();
        outbox.send(new Message.Settled(number, hypothesis.text(), hypothesis.confidence(), unsettled));
        decoder.begin();
        unsettled = 0;
        shown = "";
    }

    private void end(SpeechDecoder decoder) {
        Hypothesis hypothesis = decoder.end();
        outbox.send(new Message.Final(number, hypothesis.text(), hypothesis.confidence()));
    }
}
