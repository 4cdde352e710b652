import { Signal } from './level';

/** How far a reply has been read aloud: so many of its sentences to their end. */
export interface Read {
  reply: number;
  sentences: number;
  state: 'started' | 'playing' | 'ended';
}

/** A voice that speaks on this device; null where there is none. A voice that sends the words elsewhere is never taken. */
export function localVoice(language: string): SpeechSynthesisVoice | null {
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  const fitting = voices.filter((voice) => voice.localService === true && voice.lang.toLowerCase().replace('_', '-').startsWith(language));
  return fitting.find((voice) => voice.default) ?? fitting[0] ?? null;
}

/** Reads the interviewer's words aloud by the browser's own voice, sentence by sentence, and says how far it came. */
export class BrowserVoice {
  readonly read = new Signal<Read>();
  private reply = -1;
  private waiting: string[] = [];
  private finished = 0;
  private begun = false;
  private whole = false;
  private held = false;
  /** Grows when everything is dropped: what is told of older sentences counts no more. */
  private generation = 0;
  private speaking = false;

  constructor(private readonly language: string) {}

  get able(): boolean {
    return localVoice(this.language) !== null;
  }

  /** True from the first sentence to the end of the last one. */
  get active(): boolean {
    return this.speaking || this.waiting.length > 0;
  }

  /** `after`: the reply's sound has to be heard out first; `release` lets it go on. */
  add(reply: number, sentence: string, after: boolean): void {
    if (reply !== this.reply) this.start(reply);
    this.waiting.push(sentence);
    this.held ||= after;
    this.next();
  }

  release(reply: number): void {
    if (reply !== this.reply) return;
    this.held = false;
    this.next();
  }

  /** No more sentences will come. */
  complete(reply: number): void {
    if (reply !== this.reply) return;
    this.whole = true;
    this.next();
  }

  pause(): void {
    globalThis.speechSynthesis?.pause();
  }

  resume(): void {
    globalThis.speechSynthesis?.resume();
  }

  /** Falls silent and says how much was heard. */
  flush(reply: number): void {
    if (reply !== this.reply) return;
    const told = this.finished;
    this.reset();
    this.read.emit({ reply, sentences: told, state: 'ended' });
  }

  reset(): void {
    const was = this.active;
    this.start(-1);
    if (was) globalThis.speechSynthesis.cancel();
  }

  private start(reply: number) {
    this.generation++;
    this.reply = reply;
    this.waiting = [];
    this.finished = 0;
    this.begun = this.whole = this.held = this.speaking = false;
  }

  private next() {
    if (this.speaking || this.held) return;
    const sentence = this.waiting.shift();
    if (sentence === undefined) {
      if (this.whole && this.reply >= 0) this.end();
      return;
    }
    this.speak(sentence);
  }

  private speak(sentence: string) {
    const generation = this.generation;
    const utterance = new SpeechSynthesisUtterance(sentence);
    utterance.voice = localVoice(this.language);
    if (!utterance.voice) return this.end();
    utterance.lang = utterance.voice.lang;
    utterance.onstart = () => {
      if (generation !== this.generation || this.begun) return;
      this.begun = true;
      this.read.emit({ reply: this.reply, sentences: 0, state: 'started' });
    };
    const over = (heard: boolean) => () => {
      if (generation !== this.generation) return;
      this.speaking = false;
      if (!heard) return this.end();
      this.finished++;
      if (this.waiting.length > 0 || !this.whole) this.read.emit({ reply: this.reply, sentences: this.finished, state: 'playing' });
      this.next();
    };
    utterance.onend = over(true);
    utterance.onerror = over(false);
    this.speaking = true;
    globalThis.speechSynthesis.speak(utterance);
  }

  private end() {
    const { reply, finished } = this;
    this.start(-1);
    this.read.emit({ reply, sentences: finished, state: 'ended' });
  }
}
