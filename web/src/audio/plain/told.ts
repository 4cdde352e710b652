import { Signal } from '../level';
import type { LiveEvent } from '../conversation';
import type { Activity, EndReason, EngineHealth, Outcome, ServerMessage, Speaker, StoredCaption } from '../protocol';
import type { Asked } from './plain-doors';

/** What the room is told, in the words of a live line: it need not know that there is none. */
export class Told {
  readonly events = new Signal<LiveEvent>();
  asked: Asked | null = null;
  budgetMs = 0;
  recognizer: EngineHealth = 'working';
  voice: EngineHealth = 'working';
  activity: Activity = 'connecting';
  private sequence = 0;
  private askedAt = 0;
  private warned = false;
  private reply = -1;

  ready(persona: string, captions: StoredCaption[]): void {
    this.sequence = (captions.at(-1)?.sequence ?? -1) + 1;
    this.emit({ type: 'ready', protocol: 1, sessionId: '', resumed: captions.length > 0, token: '', speaker: { sampleRate: 0 }, persona, captions });
  }

  /** What is to be answered next, with the server's clock. */
  ask(asked: Asked): void {
    this.asked = asked;
    this.askedAt = performance.now();
    if (asked.timeWarning && !this.warned) this.notice('time-warning');
    this.warned ||= asked.timeWarning;
  }

  show(activity = this.activity): void {
    this.activity = activity;
    const { asked, recognizer, voice, budgetMs, elapsedMs } = this;
    const question = asked && asked.number > 0 ? { number: asked.number, total: asked.total, text: asked.text, followUp: asked.followUp } : null;
    const clock = { elapsedMs, budgetMs, running: asked !== null };
    this.emit({ type: 'state', activity, phase: question ? 'questions' : 'greeting', question, clock, timing: 'manual', mode: 'talking', muted: false, hearing: false, recognizer, voice });
  }

  /** The question is about to be heard, or to be read. */
  speaking(voice: EngineHealth): void {
    this.voice = voice;
    this.show('speaking');
    this.emit({ type: 'sentence', reply: ++this.reply, index: 0, text: this.asked?.text ?? '', startMs: 0 });
  }

  /** It was said once more, and stands above already. */
  unsaid(): void {
    this.emit({ type: 'sentence', reply: this.reply, index: 0, text: '', startMs: 0 });
    this.emit({ type: 'reply', reply: this.reply, state: 'flushed' });
  }

  /** What the candidate answered, before it is stored. */
  heard(text: string): void {
    this.emit({ type: 'caption', speaker: 'candidate', text, interim: '', at: this.elapsedMs });
  }

  asking(): void {
    if (this.asked && this.asked.turn >= 0) this.sequence = this.asked.turn;
    this.turn('interviewer', this.asked?.text ?? '');
  }

  answered(text: string): void {
    this.turn('candidate', text);
  }

  notice(code: string): void {
    this.emit({ type: 'notice', code, text: '' });
  }

  ended(reason: EndReason | null, outcome: Outcome | null): void {
    if (reason && outcome) this.emit({ type: 'ended', reason, outcome });
    else this.events.emit({ type: 'over' });
  }

  private get elapsedMs(): number {
    return this.asked ? Math.max(0, this.budgetMs - this.asked.leftMs) + performance.now() - this.askedAt : 0;
  }

  private turn(speaker: Speaker, text: string) {
    this.emit({ type: 'turn', kind: '', clientId: null, sequence: this.sequence++, speaker, text, at: this.elapsedMs, interrupted: false });
  }

  private emit(message: ServerMessage) {
    this.events.emit({ type: 'message', message });
  }
}
