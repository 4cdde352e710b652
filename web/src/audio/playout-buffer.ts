export interface PlayoutSettings {
  /** How much sound is gathered before it starts, in milliseconds; grows when it ran dry, shrinks slowly after. */
  startMs: number;
  growMs: number;
  shrinkMs: number;
  shrinkEveryMs: number;
  maxMs: number;
  fadeMs: number;
}

export const defaultPlayout: PlayoutSettings = { startMs: 60, growMs: 40, shrinkMs: 10, shrinkEveryMs: 5_000, maxMs: 400, fadeMs: 5 };

export interface PlayoutEvent {
  type: 'started' | 'ended' | 'rewound';
  reply: number;
  playedMs: number;
  flushed: boolean;
}

interface QueuedReply {
  id: number;
  chunks: Float32Array[];
  queued: number;
  offset: number;
  rendered: number;
  started: boolean;
  complete: boolean;
}

/**
 * What stands between an uneven line and a loudspeaker. Counts only what was really rendered. Not thread-safe: lives in
 * the audio thread, where `render` is called for each block.
 */
export class PlayoutBuffer {
  private readonly replies: QueuedReply[] = [];
  private readonly events: PlayoutEvent[] = [];
  private readonly fadeStep: number;
  private target: number;
  private waiting = true;
  private waited = 0;
  private smooth = 0;
  private paused = false;
  private flushing = false;
  private rewindTo: number | null = null;
  private gain = 0;
  private lastSample = 0;
  private flushedUpTo = -1;

  constructor(
    private readonly sampleRate: number,
    private readonly settings: PlayoutSettings = defaultPlayout,
  ) {
    this.target = this.samples(settings.startMs);
    this.fadeStep = 1 / this.samples(settings.fadeMs);
  }

  get targetMs(): number {
    return this.milliseconds(this.target);
  }

  /** The reply being played and how much of it has been rendered. */
  get position(): { reply: number; playedMs: number } | null {
    const current = this.replies[0];
    return current?.started ? { reply: current.id, playedMs: this.milliseconds(current.rendered) } : null;
  }

  push(reply: number, samples: Float32Array, last: boolean): void {
    if (reply <= this.flushedUpTo) return;
    const queue = this.queueOf(reply);
    if (samples.length > 0) queue.chunks.push(samples);
    queue.queued += samples.length;
    if (last) queue.complete = true;
  }

  /** Everything of this reply has been sent; without any sound it has been played already. */
  complete(reply: number): void {
    if (reply > this.flushedUpTo) this.queueOf(reply).complete = true;
  }

  pause(): void {
    this.paused = true;
  }

  resume(): void {
    this.paused = false;
  }

  /** Drops what lies behind a moment of a reply and has not been played: at once, or within the fade where it is being played. */
  rewind(reply: number, toMs: number): void {
    const queue = this.replies.find((queued) => queued.id === reply);
    const keep = this.samples(toMs) - (queue?.rendered ?? 0);
    if (!queue || reply <= this.flushedUpTo) return;
    if (keep > 0 || !queue.started || queue !== this.replies[0]) this.cut(queue, Math.max(0, keep));
    else this.rewindTo = reply;
  }

  /** Drops a reply, and those before it: silence within the fade, then `ended` with what was heard. */
  flush(reply: number): void {
    this.flushedUpTo = Math.max(this.flushedUpTo, reply);
    this.paused = false;
    if (this.replies[0]?.started && this.replies[0].id <= reply) this.flushing = true;
    else this.dropFlushed(reply);
  }

  /** A new connection counts its replies afresh. */
  reset(): void {
    this.replies.length = 0;
    this.flushedUpTo = -1;
    this.paused = false;
    this.flushing = false;
    this.rewindTo = null;
    this.waiting = true;
  }

  takeEvents(): PlayoutEvent[] {
    return this.events.splice(0);
  }

  render(output: Float32Array): void {
    for (let n = 0; n < output.length; n++) output[n] = this.nextSample();
    if (!this.waiting) this.settle(output.length);
  }

  private nextSample(): number {
    const silent = this.paused || this.flushing || this.rewindTo !== null;
    if (silent && this.gain <= 0) {
      if (this.flushing) this.dropFlushed(this.flushedUpTo);
      this.finishRewind();
      return this.dieAway();
    }
    const current = this.replies[0];
    if (!current || !this.ready(current)) {
      this.finishRewind();
      return this.dieAway();
    }
    const sample = this.take(current);
    if (sample === null) return this.runDry(current);
    this.gain = silent ? Math.max(0, this.gain - this.fadeStep) : Math.min(1, this.gain + this.fadeStep);
    this.lastSample = sample * this.gain;
    return this.lastSample;
  }

  private ready(current: QueuedReply): boolean {
    if (!this.waiting) return true;
    if (current.queued === 0 && !current.complete) return false;
    this.waited++;
    if (!current.complete && current.queued < this.target && this.waited < 2 * this.target) return false;
    this.waiting = false;
    this.waited = 0;
    return true;
  }

  private take(current: QueuedReply): number | null {
    const chunk = current.chunks[0];
    if (!chunk) return null;
    if (!current.started) {
      current.started = true;
      this.events.push({ type: 'started', reply: current.id, playedMs: 0, flushed: false });
    }
    const sample = chunk[current.offset++] ?? 0;
    current.queued--;
    current.rendered++;
    if (current.offset === chunk.length) {
      current.chunks.shift();
      current.offset = 0;
    }
    return sample;
  }

  private runDry(current: QueuedReply): number {
    if (current.complete) this.end(current, false);
    else {
      this.target = Math.min(this.target + this.samples(this.settings.growMs), this.samples(this.settings.maxMs));
      this.smooth = 0;
    }
    this.waiting = true;
    this.gain = 0;
    return this.dieAway();
  }

  /** No click where sound stops: the last value falls to nothing within the fade. */
  private dieAway(): number {
    this.lastSample *= 1 - Math.min(1, 4 * this.fadeStep);
    if (Math.abs(this.lastSample) < 1e-5) this.lastSample = 0;
    return this.lastSample;
  }

  private settle(rendered: number): void {
    this.smooth += rendered;
    if (this.smooth < this.samples(this.settings.shrinkEveryMs)) return;
    this.smooth = 0;
    this.target = Math.max(this.target - this.samples(this.settings.shrinkMs), this.samples(this.settings.startMs));
  }

  private dropFlushed(reply: number): void {
    this.flushing = false;
    const known = this.replies.filter((queued) => queued.id <= reply);
    known.forEach((queued) => this.end(queued, true));
    if (!known.some((queued) => queued.id === reply)) this.events.push({ type: 'ended', reply, playedMs: 0, flushed: true });
    this.waiting = true;
    this.waited = 0;
  }

  private finishRewind(): void {
    const queue = this.replies.find((queued) => queued.id === this.rewindTo);
    this.rewindTo = null;
    if (queue) this.cut(queue, 0);
  }

  private cut(queue: QueuedReply, keep: number): void {
    let room = keep + queue.offset;
    queue.chunks = queue.chunks.map((chunk) => {
      const kept = chunk.subarray(0, Math.min(chunk.length, room));
      room -= kept.length;
      return kept;
    }).filter((chunk) => chunk.length > 0);
    queue.queued = Math.min(queue.queued, keep);
    if (queue.queued === 0) {
      queue.chunks = [];
      queue.offset = 0;
      this.waiting = true;
      this.waited = 0;
    }
    this.events.push({ type: 'rewound', reply: queue.id, playedMs: this.milliseconds(queue.rendered + queue.queued), flushed: false });
  }

  private end(queue: QueuedReply, flushed: boolean): void {
    this.replies.splice(this.replies.indexOf(queue), 1);
    this.flushedUpTo = Math.max(this.flushedUpTo, queue.id);
    this.events.push({ type: 'ended', reply: queue.id, playedMs: this.milliseconds(queue.rendered), flushed });
  }

  private queueOf(reply: number): QueuedReply {
    const known = this.replies.find((queued) => queued.id === reply);
    if (known) return known;
    const queue = { id: reply, chunks: [], queued: 0, offset: 0, rendered: 0, started: false, complete: false };
    this.replies.push(queue);
    return queue;
  }

  private samples(milliseconds: number): number {
    return Math.round((milliseconds * this.sampleRate) / 1000);
  }

  private milliseconds(samples: number): number {
    return Math.round((samples * 1000) / this.sampleRate);
  }
}
