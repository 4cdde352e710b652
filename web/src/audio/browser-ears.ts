import { Signal } from './level';

export interface Heard {
  text: string;
  final: boolean;
  /** Null when the browser does not know. */
  confidence: number | null;
}

interface Alternative {
  transcript: string;
  confidence: number;
}

interface RecognitionEvents {
  resultIndex: number;
  results: ArrayLike<ArrayLike<Alternative> & { isFinal: boolean }>;
}

interface Recognition {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  processLocally: boolean;
  onstart: (() => void) | null;
  onresult: ((event: RecognitionEvents) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
  start(track: MediaStreamTrack): void;
  stop(): void;
  abort(): void;
}

interface RecognitionClass {
  new (): Recognition;
  prototype: object;
  available?: (options: { langs: string[]; processLocally: boolean }) => Promise<string>;
}

/**
 * The browser's recogniser, if it promises to work on this device and is ready to; null in every other case. A browser
 * that does not know the promise may send what is said to its vendor, so it is not asked at all.
 */
export async function onDeviceRecognition(language: string): Promise<RecognitionClass | null> {
  const found = (globalThis as { SpeechRecognition?: RecognitionClass }).SpeechRecognition;
  if (!found?.available || !('processLocally' in found.prototype)) return null;
  try {
    return (await found.available({ langs: [language], processLocally: true })) === 'available' ? found : null;
  } catch {
    return null;
  }
}

const restartMs = 250;
/** What does not pass by itself. */
const fatal = new Set(['not-allowed', 'service-not-allowed', 'language-not-supported', 'audio-capture']);

/** Listens by the browser's on-device recogniser until it is stopped, and starts it again whenever it ends by itself. */
export class BrowserEars {
  readonly heard = new Signal<Heard>();
  /** True once it really listens, false when it has given up for good. */
  readonly listening = new Signal<boolean>();
  private current: Recognition | null = null;
  private track: MediaStreamTrack | null = null;
  private interim = '';
  private told = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly recognition: RecognitionClass,
    private readonly language: string,
  ) {}

  get active(): boolean {
    return this.track !== null;
  }

  start(track: MediaStreamTrack): void {
    if (this.track === track) return;
    this.stop();
    this.track = track;
    this.listen();
  }

  /** Asks for the last words now; it goes on listening after them. */
  finish(): void {
    this.current?.stop();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.track = null;
    this.told = false;
    const last = this.current;
    this.current = null;
    last?.abort();
    this.settle();
  }

  private listen() {
    const { track } = this;
    if (!track) return;
    const recognition = new this.recognition();
    this.current = recognition;
    Object.assign(recognition, { lang: this.language, continuous: true, interimResults: true, processLocally: true });
    recognition.onstart = () => this.current === recognition && this.tell();
    recognition.onresult = (event) => this.current === recognition && this.take(event);
    recognition.onerror = ({ error }) => this.current === recognition && fatal.has(error) && this.giveUp();
    recognition.onend = () => {
      if (this.current !== recognition) return;
      this.current = null;
      this.settle();
      this.timer = setTimeout(() => this.listen(), restartMs);
    };
    try {
      recognition.start(track);
    } catch {
      this.giveUp();
    }
  }

  private tell() {
    if (this.told) return;
    this.told = true;
    this.listening.emit(true);
  }

  private giveUp() {
    this.stop();
    this.listening.emit(false);
  }

  private take({ results, resultIndex }: RecognitionEvents) {
    let interim = '';
    for (const result of Array.from(results).slice(resultIndex)) {
      const best = result[0];
      if (!best) continue;
      if (result.isFinal) this.say(best.transcript, best.confidence > 0 ? best.confidence : null);
      else interim += best.transcript;
    }
    interim = interim.trim();
    if (!interim || interim === this.interim) return;
    this.interim = interim;
    this.heard.emit({ text: interim, final: false, confidence: null });
  }

  /** What was begun and never finished counts as it stands. */
  private settle() {
    if (this.interim) this.say(this.interim, null);
  }

  private say(text: string, confidence: number | null) {
    this.interim = '';
    this.heard.emit({ text: text.trim(), final: true, confidence });
  }
}
