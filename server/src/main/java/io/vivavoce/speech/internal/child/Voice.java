package io.vivavoce.speech.internal.child;

import io.vivavoce.speech.internal.wire.Message;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/// Speaks sentences one after the other: flite makes a second of sound in a hundredth of one, and is not made for
/// threads.
final class Voice implements Engine {
    private final Outbox outbox;
    private final Flite flite;
    private final BlockingQueue<Message.Speak> sentences = new LinkedBlockingQueue<>();
    private final Set<Integer> wanted = ConcurrentHashMap.newKeySet();

    Voice(Options options, Outbox outbox) {
        this.outbox = outbox;
        flite = new Flite(options.text("voice"));
        flite.speak("Ready.", (_, _) -> true);
        Thread.ofPlatform().name("speak").daemon().start(this::speak);
    }

    @Override
    public Message.Ready ready() {
        return new Message.Ready("flite", flite.sampleRate());
    }

    @Override
    public void accept(Message message) {
        switch (message) {
            case Message.Speak sentence -> {
                wanted.add(sentence.channel());
                sentences.add(sentence);
            }
            case Message.Close close -> wanted.remove(close.channel());
            default -> throw new IllegalStateException("unexpected " + message.getClass());
        }
    }

    private void speak() {
        while (true) {
            try {
                speak(sentences.take());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void speak(Message.Speak sentence) {
        int channel = sentence.channel();
        if (!wanted.contains(channel)) {
            return;
        }
        try {
            SilenceTrimmer trimmer = new SilenceTrimmer(flite.sampleRate(), pcm -> send(channel, pcm));
            flite.speak(sentence.text(), (samples, last) -> {
                trimmer.accept(samples);
                if (last) {
                    trimmer.end();
                }
                return wanted.contains(channel);
            });
            if (wanted.remove(channel)) {
                outbox.send(new Message.Done(channel));
            }
        } catch (RuntimeException e) {
            SpeechProcess.log("a sentence failed", e);
            outbox.send(new Message.Failed(channel, "the voice failed"));
        }
    }

    private void send(int channel, byte[] pcm) {
        if (wanted.contains(channel)) {
            outbox.send(new Message.Audio(channel, pcm));
        }
    }
}
