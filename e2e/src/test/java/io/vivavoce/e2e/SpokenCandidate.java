package io.vivavoce.e2e;

import com.microsoft.playwright.Page;

/// A person who speaks into the page's microphone: sound made on the spot, exact silence in between.
final class SpokenCandidate {
    /// Replaces the microphone of every page by one that a test speaks into.
    static final String MICROPHONE = """
            (() => {
              let context, microphone, speaking = [];
              const ready = () => {
                if (!context) {
                  context = new AudioContext({ sampleRate: 48000 });
                  microphone = context.createMediaStreamDestination();
                  const silence = context.createConstantSource();
                  silence.offset.value = 0;
                  silence.connect(microphone);
                  silence.start();
                }
                return context.resume();
              };
              navigator.mediaDevices.getUserMedia = async () => {
                await ready();
                return new MediaStream(microphone.stream.getAudioTracks().map((track) => track.clone()));
              };
              window.testMicrophone = {
                say: async (wav) => {
                  await ready();
                  const bytes = Uint8Array.from(atob(wav), (letter) => letter.charCodeAt(0));
                  const source = context.createBufferSource();
                  source.buffer = await context.decodeAudioData(bytes.buffer);
                  source.connect(microphone);
                  speaking.push(source);
                  return new Promise((spoken) => {
                    source.onended = () => spoken(source.buffer.duration);
                    source.start();
                  });
                },
                stop: () => speaking.splice(0).forEach((source) => source.stop()),
              };
            })();
            """;

    private final Page page;

    SpokenCandidate(Page page) {
        this.page = page;
    }

    /// Speaks and returns when the last sample has been spoken.
    void say(TestVoice voice, String text) {
        page.evaluate("wav => window.testMicrophone.say(wav)", voice.say(text).base64Wav());
    }

    /// Begins to speak and returns at once.
    void beginToSay(TestVoice voice, String text) {
        beginToSay(voice.say(text));
    }

    void beginToSay(Sound sound) {
        page.evaluate("wav => { window.testMicrophone.say(wav) }", sound.base64Wav());
    }

    /// Stops in mid-word.
    void fallSilent() {
        page.evaluate("() => window.testMicrophone.stop()");
    }
}
