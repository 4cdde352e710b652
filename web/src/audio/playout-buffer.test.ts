import { describe, expect, it } from 'vitest';
import { PlayoutBuffer, defaultPlayout } from './playout-buffer';

const rate = 16_000;
const sound = (milliseconds: number, value = 0.5) => new Float32Array((rate * milliseconds) / 1000).fill(value);

function render(buffer: PlayoutBuffer, milliseconds: number): Float32Array {
  const output = new Float32Array((rate * milliseconds) / 1000);
  for (let at = 0; at < output.length; at += 128) buffer.render(output.subarray(at, Math.min(at + 128, output.length)));
  return output;
}

const loudness = (samples: Float32Array) => samples.reduce((max, sample) => Math.max(max, Math.abs(sample)), 0);

describe('starting', () => {
  it('waits for its target before the first sound', () => {
    const buffer = new PlayoutBuffer(rate);
    buffer.push(1, sound(40), false);
    expect(loudness(render(buffer, 20))).toBe(0);
    buffer.push(1, sound(20), false);
    expect(loudness(render(buffer, 20))).toBeCloseTo(0.5, 3);
    expect(buffer.takeEvents()).toEqual([{ type: 'started', reply: 1, playedMs: 0, flushed: false }]);
  });

  it('plays a reply shorter than the target at once when it is whole', () => {
    const buffer = new PlayoutBuffer(rate);
    buffer.push(1, sound(20), true);
    render(buffer, 40);
    expect(buffer.takeEvents().map((event) => [event.type, event.playedMs])).toEqual([['started', 0], ['ended', 20]]);
  });

  it('does not wait for ever for a target that never comes', () => {
    const buffer = new PlayoutBuffer(rate);
    buffer.push(1, sound(20), false);
    expect(loudness(render(buffer, 200))).toBeGreaterThan(0.4);
  });
});

describe('counting what was heard', () => {
  it('counts rendered samples only', () => {
    const buffer = new PlayoutBuffer(rate);
    buffer.push(3, sound(500), false);
    render(buffer, 120);
    expect(buffer.position).toEqual({ reply: 3, playedMs: 120 });
  });

  it('does not count the silence while it ran dry', () => {
    const buffer = new PlayoutBuffer(rate);
    buffer.push(1, sound(80), false);
    render(buffer, 300);
    expect(buffer.position?.playedMs).toBe(80);
    buffer.push(1, sound(200), true);
    render(buffer, 400);
    expect(buffer.takeEvents().at(-1)).toEqual({ type: 'ended', reply: 1, playedMs: 280, flushed: false });
  });

  it('plays replies in the order they were begun', () => {
    const buffer = new PlayoutBuffer(rate);
    buffer.push(1, sound(60), true);
    buffer.push(2, sound(60), true);
    render(buffer, 200);
    expect(buffer.takeEvents().map((event) => `${event.type} ${event.reply}`)).toEqual(['started 1', 'ended 1', 'started 2', 'ended 2']);
  });

  it('ends a reply that never had a sound', () => {
    const buffer = new PlayoutBuffer(rate);
    buffer.complete(4);
    render(buffer, 20);
    expect(buffer.takeEvents()).toEqual([{ type: 'ended', reply: 4, playedMs: 0, flushed: false }]);
  });
});

describe('adapting', () => {
  it('asks for more after it ran dry, and for less again much later', () => {
    const buffer = new PlayoutBuffer(rate);
    buffer.push(1, sound(60), false);
    render(buffer, 120);
    expect(buffer.targetMs).toBe(100);
    buffer.push(1, sound(6_000), false);
    render(buffer, 5_500);
    expect(buffer.targetMs).toBe(90);
  });

  it('never asks for more than its limit', () => {
    const buffer = new PlayoutBuffer(rate);
    for (let turn = 0; turn < 30; turn++) {
      buffer.push(1, sound(500), false);
      render(buffer, 700);
    }
    expect(buffer.targetMs).toBe(defaultPlayout.maxMs);
  });
});

describe('being interrupted', () => {
  function playing() {
    const buffer = new PlayoutBuffer(rate);
    buffer.push(1, sound(1_000), false);
    render(buffer, 200);
    buffer.takeEvents();
    return buffer;
  }

  it('is silent within a block and a 5 ms fade, and says what was heard', () => {
    const buffer = playing();
    buffer.flush(1);
    const after = render(buffer, 40);
    expect(loudness(after.subarray(Math.ceil(128 + (rate * 5) / 1000)))).toBeLessThan(0.001);
    const [ended] = buffer.takeEvents();
    expect(ended).toMatchObject({ type: 'ended', reply: 1, flushed: true });
    expect(ended?.playedMs).toBe(205);
  });

  it('fades instead of clicking', () => {
    const buffer = playing();
    buffer.flush(1);
    const after = render(buffer, 10);
    for (let n = 1; n < after.length; n++) expect(Math.abs((after[n] ?? 0) - (after[n - 1] ?? 0))).toBeLessThan(0.05);
  });

  it('ignores sound of a flushed reply that arrives late', () => {
    const buffer = playing();
    buffer.flush(1);
    render(buffer, 20);
    buffer.push(1, sound(500), false);
    expect(loudness(render(buffer, 200))).toBe(0);
    buffer.push(2, sound(100), true);
    expect(loudness(render(buffer, 60))).toBeCloseTo(0.5, 3);
  });

  it('answers the flush of a reply that was never heard with nothing played', () => {
    const buffer = new PlayoutBuffer(rate);
    buffer.push(7, sound(20), false);
    buffer.flush(7);
    expect(buffer.takeEvents()).toEqual([{ type: 'ended', reply: 7, playedMs: 0, flushed: true }]);
  });

  it('goes on after a pause where it stopped', () => {
    const buffer = playing();
    buffer.pause();
    render(buffer, 300);
    const held = buffer.position?.playedMs ?? 0;
    expect(held).toBe(205);
    buffer.resume();
    expect(loudness(render(buffer, 20))).toBeCloseTo(0.5, 3);
    expect(buffer.position?.playedMs).toBe(held + 20);
  });
});

describe('taking back', () => {
  const begun = () => {
    const buffer = new PlayoutBuffer(rate);
    buffer.push(1, sound(300, 0.5), false);
    buffer.push(1, sound(300, -0.25), false);
    render(buffer, 200);
    buffer.takeEvents();
    return buffer;
  };

  it('drops what lies behind a moment that is still to come', () => {
    const buffer = begun();
    buffer.rewind(1, 300);
    expect(buffer.takeEvents()).toEqual([{ type: 'rewound', reply: 1, playedMs: 300, flushed: false }]);
    buffer.push(1, sound(100, 0.75), true);
    const rest = render(buffer, 300);
    expect(Math.min(...rest)).toBeGreaterThan(-0.01);
    expect(loudness(rest)).toBeCloseTo(0.75, 3);
    expect(buffer.takeEvents().at(-1)).toMatchObject({ type: 'ended', playedMs: 400, flushed: false });
  });

  it('says how far it had come when it had passed that moment, and falls silent softly', () => {
    const buffer = begun();
    buffer.rewind(1, 100);
    const after = render(buffer, 60);
    expect(loudness(after.subarray(200))).toBeLessThan(0.01);
    for (let n = 1; n < after.length; n++) expect(Math.abs((after[n] ?? 0) - (after[n - 1] ?? 0))).toBeLessThan(0.05);
    expect(buffer.takeEvents()).toEqual([{ type: 'rewound', reply: 1, playedMs: 205, flushed: false }]);
    buffer.push(1, sound(100, 0.75), true);
    expect(loudness(render(buffer, 200))).toBeCloseTo(0.75, 3);
    expect(buffer.takeEvents().at(-1)).toMatchObject({ type: 'ended', playedMs: 305 });
  });

  it('answers at once where nothing was begun or all was played', () => {
    const buffer = new PlayoutBuffer(rate);
    buffer.push(1, sound(20), false);
    buffer.rewind(1, 0);
    expect(buffer.takeEvents()).toEqual([{ type: 'rewound', reply: 1, playedMs: 0, flushed: false }]);
    buffer.push(1, sound(100), false);
    render(buffer, 200);
    buffer.takeEvents();
    buffer.rewind(1, 0);
    render(buffer, 10);
    expect(buffer.takeEvents()).toEqual([{ type: 'rewound', reply: 1, playedMs: 100, flushed: false }]);
  });

  it('yields to falling silent for good', () => {
    const buffer = begun();
    buffer.rewind(1, 0);
    buffer.flush(1);
    render(buffer, 20);
    expect(buffer.takeEvents().map((event) => event.type)).toContain('ended');
  });
});
