package io.vivavoce.e2e;

/// Speech of the browser's own, as scripts put into a page before it loads: a headless browser has none.
final class OwnSpeechScript {
    /// A voice and a recogniser that promise to work on the device. `readAloud` holds what the voice has read;
    /// `hear(words)` is somebody speaking.
    static final String ON_THE_DEVICE = """
            (() => {
              window.readAloud = [];
              window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
              const voice = { name: 'Local', lang: 'en-US', localService: true, default: true };
              Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: {
                getVoices: () => [voice], pause() {}, resume() {}, cancel() {}, addEventListener() {}, removeEventListener() {},
                speak(utterance) {
                  window.readAloud.push(utterance.text);
                  setTimeout(() => utterance.onstart?.(), 10);
                  setTimeout(() => utterance.onend?.(), 150);
                },
              } });
              let listening = null;
              window.SpeechRecognition = class {
                static available() { return Promise.resolve('available'); }
                get processLocally() { return this.local; }
                set processLocally(on) { this.local = on; }
                start() { this.wanted = true; setTimeout(() => { if (this.wanted) { listening = this; this.onstart?.(); } }, 10); }
                stop() { this.onend?.(); }
                abort() { this.wanted = false; if (listening === this) listening = null; }
              };
              window.hears = () => listening !== null && listening.local === true;
              window.hear = (words) => {
                const result = (transcript, isFinal) => Object.assign([{ transcript, confidence: isFinal ? 0.82 : 0 }], { isFinal });
                listening.onresult({ resultIndex: 0, results: [result(words.slice(0, 20), false)] });
                listening.onresult({ resultIndex: 0, results: [result(words, true)] });
              };
            })();
            """;

    /// A voice and a recogniser that work somewhere else. `sentAway` counts how often they were asked to.
    static final String SOMEWHERE_ELSE = """
            (() => {
              window.sentAway = 0;
              window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
              Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: {
                getVoices: () => [{ name: 'Cloud', lang: 'en-US', localService: false, default: true }],
                pause() {}, resume() {}, cancel() {}, addEventListener() {}, removeEventListener() {},
                speak() { window.sentAway++; },
              } });
              window.SpeechRecognition = window.webkitSpeechRecognition = class {
                start() { window.sentAway++; }
                stop() {}
                abort() {}
              };
            })();
            """;

    private OwnSpeechScript() {}
}
