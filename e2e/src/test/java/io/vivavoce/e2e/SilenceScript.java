package io.vivavoce.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.Base64;

/// Listens in on a page's own sound: what its microphone hears and what it gives to the loudspeaker, both on the one
/// clock of its audio, sample by sample. The page itself is as it is delivered.
final class SilenceScript {
    /// Louder than this is speech at the microphone: the voices of these journeys begin far above it.
    private static final double SPOKEN = 0.02;

    /// Louder than this is to be heard from the loudspeaker, -60 dB.
    private static final double AUDIBLE = 0.001;

    private static final double SHORTEST_SILENCE_SECONDS = 0.05;

    /// Tells of each stretch of sound when it begins and when it has ended, in seconds of the audio's clock.
    private static final String TAP = """
            const loud = [%s, %s];
            class SilenceTap extends AudioWorkletProcessor {
              constructor() {
                super();
                this.open = [null, null];
              }
              process(inputs) {
                inputs.forEach((input, which) => {
                  const samples = input[0] ?? [];
                  for (let n = 0; n < samples.length; n++) {
                    if (Math.abs(samples[n]) > loud[which]) this.sound(which, currentFrame + n);
                  }
                  this.close(which, currentFrame + 128);
                });
                return true;
              }
              sound(which, frame) {
                this.close(which, frame);
                this.open[which] ??= { from: frame, to: frame };
                if (this.open[which].from === frame) this.port.postMessage({ which, from: frame / sampleRate });
                this.open[which].to = frame;
              }
              close(which, frame) {
                const open = this.open[which];
                if (!open || frame - open.to < %s * sampleRate) return;
                this.port.postMessage({ which, from: open.from / sampleRate, to: open.to / sampleRate });
                this.open[which] = null;
              }
            }
            registerProcessor('silence-tap', SilenceTap);
            """.formatted(SPOKEN, AUDIBLE, SHORTEST_SILENCE_SECONDS);

    /// `silence` holds what was heard, what came out, and what the server ordered and when that reached the page.
    private static final String SCRIPT = """
            (() => {
              const heard = window.silence = { microphone: [], loudspeaker: [], orders: [], over: false, now: () => 0, delays: () => null };
              const connect = AudioNode.prototype.connect;
              const taps = new Map();
              const tap = (context) => {
                if (!taps.has(context)) taps.set(context, context.audioWorklet.addModule('data:text/javascript;base64,%s').then(() => listen(context)));
                return taps.get(context);
              };
              const listen = (context) => {
                const node = new AudioWorkletNode(context, 'silence-tap', { numberOfInputs: 2, numberOfOutputs: 0 });
                node.port.onmessage = ({ data: { which, from, to } }) => {
                  const stretches = which === 0 ? heard.microphone : heard.loudspeaker;
                  if (to === undefined) stretches.push({ from, to: null });
                  else stretches.at(-1).to = to;
                };
                heard.now = () => context.currentTime;
                heard.delays = () => ({ sampleRate: context.sampleRate, base: context.baseLatency, output: context.outputLatency });
                return node;
              };
              AudioNode.prototype.connect = function (target, ...rest) {
                const which = this instanceof MediaStreamAudioSourceNode ? 0 : target instanceof AudioDestinationNode ? 1 : -1;
                if (which >= 0) void tap(this.context).then((node) => connect.call(this, node, 0, which));
                return connect.call(this, target, ...rest);
              };
              const Socket = window.WebSocket;
              window.WebSocket = class extends Socket {
                constructor(...given) {
                  super(...given);
                  this.addEventListener('message', ({ data }) => {
                    const at = heard.now();
                    const message = typeof data === 'string' ? JSON.parse(data) : {};
                    if (message.type === 'ended') heard.over = true;
                    if (message.type === 'reply') heard.orders.push({ reply: message.reply, state: message.state, at });
                  });
                }
              };
            })();
            """.formatted(Base64.getEncoder().encodeToString(TAP.getBytes(UTF_8)));

    private SilenceScript() {}

    /// Before a page loads. The page's own policy would let in no script but the product's.
    static void install(Page page) {
        JsonObject on = new JsonObject();
        on.addProperty("enabled", true);
        page.context().newCDPSession(page).send("Page.setBypassCSP", on);
        page.addInitScript(SCRIPT);
    }
}
