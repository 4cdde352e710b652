package io.vivavoce.speech.internal.child;

import io.vivavoce.speech.internal.wire.Message;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/// Speaks sentences one after the other: the engines make sound far faster than it is heard, and are not made for
/// threads.
final class Voice implements Engine {
    private final Outbox outbox;
    private final String name;
    private final Speaker speaker;
    private final BlockingQueue<Message.Speak> sentences = new LinkedBlockingQueue<>();
    private final Set<Integer> wanted = ConcurrentHashMap.newKeySet();

    /// Says a first word into the void, so that what is wrong with an engine shows at once.
    Voice(String name, Speaker speaker, Outbox outbox) {
        this.name = name;
        this.speaker = speaker;
        this.outbox = outbox;
        speaker.speak("Ready.", (_, _) -> true);
        Thread.ofPlatform().name("speak").daemon().start(this::speak);
    }

    @Override
    public Message.Ready ready() {
        return new Message.Ready(name, speaker.sampleRate());
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
            SilenceTrimmer trimmer = new SilenceTrimmer(speaker.sampleRate(), pcm -> send(channel, pcm));
            speaker.speak(sentence.text(), (samples, last) -> {
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
