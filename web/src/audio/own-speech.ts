import { BrowserEars, onDeviceRecognition } from './browser-ears';
import { BrowserVoice } from './browser-voice';
import type { LiveEvent } from './conversation';
import type { ClientMessage, EngineHealth, ServerMessage } from './protocol';

const language = 'en';
const locale = 'en-US';
/** A recogniser that is being restarted is usually back before anyone has missed it. */
const patienceMs = 3_000;

/**
 * The browser's own speech, on this device, in the place of an engine the server lacks: reads the interviewer's words
 * aloud, writes down what is said. What the browser cannot do here is typed and read.
 */
export class OwnSpeech {
  private readonly voice = new BrowserVoice(language);
  private ears: BrowserEars | null = null;
  private recognizer: EngineHealth = 'working';
  private silent = true;
  private listening = false;
  private gaveUp = false;
  private sounding = -1;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly voicesChanged = () => this.announce();

  /** @param microphone the sound to listen to; null while it is closed, muted or not wanted */
  constructor(
    private readonly send: (message: ClientMessage) => void,
    private readonly microphone: () => MediaStreamTrack | null,
  ) {
    this.voice.read.subscribe((read) => {
      this.send({ type: 'reading', ...read });
      this.follow();
    });
    globalThis.speechSynthesis?.addEventListener?.('voiceschanged', this.voicesChanged);
  }

  /** Whether it can read aloud. */
  get reads(): boolean {
    return this.voice.able;
  }

  /** Whether the server gets no sound now: the browser listens itself, or would hear its own voice. */
  get keepsMicrophone(): boolean {
    return this.listening || this.voice.active;
  }

  on(event: LiveEvent): void {
    if (event.type === 'message') this.obey(event.message);
    else if (event.type === 'played') this.afterSound(event.played);
    else if (event.type === 'line-lost' || event.type === 'over' || event.type === 'replaced' || event.type === 'failed') this.rest();
  }

  /** "I'm done": the last words are wanted now. */
  finish(): void {
    this.ears?.finish();
  }

  /** The microphone was opened, closed, muted or paused. */
  follow(): void {
    const track = this.silent || this.voice.active ? null : this.microphone();
    if (track && this.wanted()) this.ears?.start(track);
    else this.ears?.stop();
  }

  close(): void {
    this.rest();
    globalThis.speechSynthesis?.removeEventListener?.('voiceschanged', this.voicesChanged);
  }

  private obey(message: ServerMessage) {
    switch (message.type) {
      case 'ready':
        this.rest();
        this.silent = false;
        return this.announce();
      case 'state':
        return this.engines(message.recognizer);
      case 'sentence':
        if (message.spoken === false && this.voice.able) this.voice.add(message.reply, message.text, this.sounding === message.reply);
        return this.follow();
      case 'reply':
        return this.steer(message.reply, message.state);
    }
  }

  private steer(reply: number, state: string) {
    if (state === 'paused') this.voice.pause();
    if (state === 'resumed') this.voice.resume();
    if (state === 'flushed') this.voice.flush(reply);
    if (state === 'complete') this.voice.complete(reply);
    this.follow();
  }

  private afterSound({ reply, state }: { reply: number; state: string }) {
    this.sounding = state === 'ended' ? -1 : reply;
    if (state === 'ended') this.voice.release(reply);
  }

  private engines(recognizer: EngineHealth) {
    const before = this.recognizer;
    this.recognizer = recognizer;
    if (recognizer === 'working') {
      clearTimeout(this.timer);
      this.hand(false);
      this.ears?.stop();
    } else if (recognizer !== before && recognizer !== 'browser') {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.open(), recognizer === 'missing' ? 0 : patienceMs);
    }
    this.follow();
  }

  private async open() {
    const recognition = this.ears || this.gaveUp ? null : await onDeviceRecognition(locale);
    if (recognition) {
      const ears = new BrowserEars(recognition, locale);
      ears.heard.subscribe((heard) => this.send({ type: 'heard', ...heard }));
      ears.listening.subscribe((on) => {
        this.gaveUp = !on;
        this.hand(on);
      });
      this.ears = ears;
    }
    this.follow();
  }

  private wanted(): boolean {
    return this.recognizer !== 'working' && !this.gaveUp;
  }

  private hand(listening: boolean) {
    if (this.listening === listening) return;
    this.listening = listening;
    this.announce();
  }

  private announce() {
    if (!this.silent) this.send({ type: 'own-speech', ears: this.listening, voice: this.voice.able });
  }

  /** The line is gone: nothing is heard or said until there is another one. */
  private rest() {
    clearTimeout(this.timer);
    this.silent = true;
    this.listening = false;
    this.recognizer = 'working';
    this.sounding = -1;
    this.voice.reset();
    this.ears?.stop();
  }
}
