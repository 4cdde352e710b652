import { ApiProblem } from '@/lib/api/client';
import type { Conversation } from '../conversation';
import { uuid, type Outbox, type TypedAnswer } from '../outbox';
import type { SoundSource } from './answer-recorder';
import { Left, Persistence } from './persistence';
import type { Asked, End, PlainDoors } from './plain-doors';
import type { PlainVoice } from './plain-voice';
import type { SpokenAnswer } from './spoken-answer';
import { Told } from './told';

const lookEveryMs = 15_000;
/** A recogniser that says no is asked again so often before typing is offered. */
const recogniserTries = 2;

export interface PlainSettings {
  persona: string;
  doors: PlainDoors;
  outbox: Outbox;
  voice: Pick<PlainVoice, 'say' | 'stop'>;
  spoken: SpokenAnswer;
  /** The sound to record; null while there is none. */
  microphone: () => SoundSource | null;
}

type Wake = 'done' | 'typed' | 'repeat' | 'resumed' | 'ended' | 'left';

/**
 * An interview by ordinary requests, one for each turn: the question is read out, the answer recorded until the person
 * says so, then sent. An answer waits here, under one key, until the server has it.
 */
export class PlainConversation implements Conversation {
  readonly hasMicrophone = true;
  private readonly told = new Told();
  readonly events = this.told.events;
  private readonly persistence: Persistence;
  private paused = false;
  private ending = false;
  private looking: ReturnType<typeof setInterval> | undefined;
  private readonly typed: TypedAnswer[] = [];
  private wake: (reason: Wake) => void = () => {};

  constructor(private readonly settings: PlainSettings) {
    this.persistence = new Persistence(
      (attempt, retryInMs) => this.events.emit({ type: 'line-lost', attempt, retryInMs }),
      () => this.told.show(),
    );
  }

  start(): void {
    this.events.emit({ type: 'connecting' });
    this.looking = setInterval(() => void this.glance(), lookEveryMs);
    this.hold().catch((error: unknown) => this.fail(error));
  }

  stop(): void {
    clearInterval(this.looking);
    this.persistence.stop();
    this.settings.voice.stop();
    this.wake('left');
    void this.settings.spoken.take();
  }

  retryNow = (): void => this.persistence.retryNow();
  networkLost(): void {}
  sendFrame(): void {}
  setTiming(): void {}
  setMode(): void {}
  setTyping(): void {}
  tell(): void {}

  /** The microphone was opened, changed, muted or let go. */
  setMuted(): void {
    if (this.told.activity === 'listening') this.settings.spoken.follow(this.settings.microphone());
  }

  done(): void {
    if (this.told.activity === 'listening') this.wake('done');
  }

  repeat(): void {
    if (this.told.activity === 'listening') this.wake('repeat');
  }

  answer(text: string): void {
    this.typed.push(this.settings.outbox.add(text));
    this.settings.voice.stop();
    this.wake('typed');
  }

  pause(): void {
    this.paused = true;
    this.settings.spoken.pause();
    this.settings.voice.stop();
    this.told.show('paused');
  }

  resume(): void {
    this.paused = false;
    this.settings.spoken.resume();
    this.wake('resumed');
  }

  /** What has been said of an answer so far counts. */
  end(): void {
    this.ending = true;
    this.paused = false;
    this.settings.voice.stop();
    this.wake('ended');
  }

  private async hold() {
    const { doors, outbox, persona } = this.settings;
    const surely = <T>(request: () => Promise<T>) => this.persistence.surely(request);
    this.told.budgetMs = await surely(() => doors.budgetMs());
    this.told.ready(persona, await surely(() => doors.transcript()));
    this.told.show('thinking');
    for (const { text, clientId } of outbox.waiting) await this.handIn(text, clientId, null);
    if (!this.told.asked) await this.next();
    while (!this.ending) {
      await this.ask();
      if (this.told.asked?.done) break;
      await this.hear();
    }
    this.told.show('thinking');
    await surely(() => doors.complete());
    this.over((await surely(() => doors.end())) ?? { reason: null, outcome: null });
  }

  private async next() {
    this.told.ask(await this.persistence.surely(() => this.settings.doors.ask()));
  }

  private async ask() {
    if (!this.told.asked?.text || this.ending) return;
    await this.say();
    while (await this.wasPaused()) {
      this.told.unsaid();
      await this.say();
    }
    this.told.asking();
  }

  private async say() {
    const { doors, voice } = this.settings;
    const text = this.told.asked?.text ?? '';
    this.told.show('thinking');
    await voice.say(
      text,
      () => doors.synthesize(text),
      (by) => this.told.speaking(by),
    );
    this.persistence.stillHere();
  }

  /** Waits while it is paused; true when the question is to be said again after that. */
  private async wasPaused(): Promise<boolean> {
    if (!this.paused) return false;
    while (this.paused) await this.woken();
    return !this.ending && this.typed.length === 0;
  }

  /** Listens until the person has answered and the server has it, or until the end. */
  private async hear() {
    const { spoken, microphone } = this.settings;
    for (;;) {
      const typed = this.typed.shift();
      if (typed) {
        await spoken.take();
        return this.handIn(typed.text, typed.clientId, this.told.asked);
      }
      while (this.paused) await this.woken();
      spoken.follow(microphone());
      this.told.show('listening');
      const reason = this.ending ? 'ended' : await this.woken();
      if (reason === 'repeat') await this.again();
      if (reason !== 'done' && reason !== 'ended') continue;
      if ((await this.handInSound()) || this.ending) return;
    }
  }

  private async again() {
    const { spoken } = this.settings;
    spoken.pause();
    await this.say();
    this.told.unsaid();
    if (!this.paused) spoken.resume();
  }

  /** False when it has to be said again, or typed. */
  private async handInSound(): Promise<boolean> {
    const { spoken, doors } = this.settings;
    const { asked } = this.told;
    this.told.show('thinking');
    const parts = await spoken.take();
    const [only, ...more] = parts;
    if (!only || !asked) return false;
    const key = uuid();
    const stubbornly = <T>(request: () => Promise<T>) => this.persistence.surely(request, recogniserTries);
    try {
      // A recording cannot be put together from two microphones, but its words can.
      if (more.length > 0) {
        const texts = [];
        for (const part of parts) texts.push(await stubbornly(() => doors.transcribe(part)));
        const text = texts.filter(Boolean).join(' ');
        if (text) await this.handIn(text, key, asked);
        else this.told.notice('not-understood');
        return text !== '';
      }
      const text = await stubbornly(() => doors.answerAloud(only, asked, key));
      this.told.recognizer = 'working';
      if (text) this.told.answered(text);
      await this.next();
      return true;
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status === 404 || error.status === 409) throw error;
      const away = error.status >= 500;
      // Kept where the recogniser is away: pressing once more asks it again.
      if (away) spoken.putBack(parts);
      if (away) this.told.recognizer = 'missing';
      this.told.notice(away ? 'recognizer-missing' : 'not-understood');
      return false;
    }
  }

  /** Gives an answer to the server, however often that takes, and takes the next question from it. */
  private async handIn(text: string, key: string, to: Asked | null) {
    const { doors, outbox } = this.settings;
    this.told.heard(text);
    this.told.show('thinking');
    const next = await this.persistence.surely(() => doors.answer(text, to?.turn ?? null, key));
    outbox.acknowledge(key);
    this.events.emit({ type: 'unsent', count: outbox.waiting.length });
    this.told.answered(text);
    this.told.ask(next);
  }

  private over({ reason, outcome }: End) {
    this.told.ended(reason, outcome);
    this.stop();
  }

  /** Now and then, beside everything else: whether it has ended. What does not work now is looked at again later. */
  private async glance() {
    const asked = performance.now();
    const end = await this.settings.doors.end().catch(() => undefined);
    if (end === undefined) return;
    this.events.emit({ type: 'round-trip', milliseconds: performance.now() - asked });
    if (end) this.over(end);
  }

  private async fail(error: unknown) {
    if (error instanceof Left) return;
    const problem = error instanceof ApiProblem ? error : null;
    const end = problem ? await this.settings.doors.end().catch(() => null) : null;
    if (end) return this.over(end);
    if (problem?.kind === 'interview-elsewhere') this.events.emit({ type: 'replaced' });
    else this.events.emit({ type: 'failed', code: problem?.status === 404 ? 'session-not-found' : (problem?.kind ?? 'unexpected') });
    this.stop();
  }

  private async woken(): Promise<Wake> {
    const reason = await new Promise<Wake>((resolve) => (this.wake = resolve));
    this.persistence.stillHere();
    return reason;
  }
}
