import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { away, FakeServer, keptHere, questions, refused, settle, source, visit } from '@/test/plain-room';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('an interview by requests', () => {
  it('is asked, answered aloud, and ended by the server', async () => {
    const room = visit();
    await settle();
    expect(room.activity()).toBe('speaking');
    expect(room.messages('state').at(-1)?.question).toEqual({ number: 1, total: 3, text: questions[0], followUp: false });
    await room.heardOut();
    expect(room.activity()).toBe('listening');
    for (let question = 0; question < 3; question++) {
      await room.done();
      await room.heardOut();
    }
    await settle();
    expect(room.server.heard).toEqual(['sound 1', 'sound 2', 'sound 3']);
    expect(room.server.log).toEqual(['ask', ...Array(3).fill(['I went to the louder alarm.', 'ask']).flat(), 'complete']);
    expect(room.lines()).toEqual([
      `interviewer: ${questions[0]}`, 'candidate: I went to the louder alarm.',
      `interviewer: ${questions[1]}`, 'candidate: I went to the louder alarm.',
      `interviewer: ${questions[2]}`, 'candidate: I went to the louder alarm.',
      'interviewer: Thank you, goodbye.',
    ]);
    expect(room.messages('ended')).toEqual([{ type: 'ended', reason: 'finished', outcome: 'valid' }]);
    expect(room.messages('state').every(({ timing }) => timing === 'manual')).toBe(true);
  });

  it('takes a typed answer, also while the question is still read out', async () => {
    const room = visit();
    await settle();
    room.conversation.answer('I typed this.');
    await settle();
    expect(room.server.log).toEqual(['ask', 'I typed this.']);
    expect(room.voice.said).toEqual([questions[0], questions[1]]);
    await room.heardOut();
    room.conversation.answer('And this.');
    await settle();
    expect(room.server.heard).toEqual([]);
    expect(room.server.log.at(-1)).toBe('And this.');
  });

  it('stores an answer once, however often its reply gets lost', async () => {
    const room = visit();
    room.server.lostReplies = 2;
    await settle();
    await room.heardOut();
    await room.done();
    expect(room.events.filter((event) => event.type === 'line-lost').map((event) => event.attempt)).toEqual([1]);
    expect(room.server.heard).toEqual(['sound 1']);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(room.server.heard).toEqual(['sound 1', 'sound 1', 'sound 1']);
    expect([...room.server.stored.values()]).toEqual(['I went to the louder alarm.']);
    expect(room.activity()).toBe('speaking');
    expect(room.lines().filter((line) => line.startsWith('candidate'))).toHaveLength(1);
  });

  it('keeps the sound of an answer until it has been written down', async () => {
    const room = visit();
    await settle();
    await room.heardOut();
    room.server.failures = [away(), away()];
    await room.done();
    room.conversation.retryNow();
    await settle();
    room.conversation.retryNow();
    await settle();
    expect(room.server.heard).toEqual(['sound 1']);
    expect(room.server.stored.size).toBe(1);
  });

  it('hands in what was waiting when the page was left, and goes on from there', async () => {
    const outbox = keptHere();
    outbox.add('Said before the reload.');
    const room = visit(new FakeServer(), outbox);
    await settle();
    expect(room.server.log).toEqual(['Said before the reload.']);
    expect(room.voice.said).toEqual([questions[1]]);
  });

  it('does not write down a second time what the transcript holds', async () => {
    const server = new FakeServer();
    server.before = [{ sequence: 0, speaker: 'interviewer', text: questions[0] ?? '', at: 0, interrupted: false }];
    const room = visit(server);
    await settle();
    await room.heardOut();
    expect(room.messages('turn').map(({ sequence }) => sequence)).toEqual([0]);
  });

  it('asks for words again when none were understood', async () => {
    const room = visit();
    room.server.understood = [refused(422, 'audio-unreadable'), '', 'Now you hear me.'];
    await settle();
    await room.heardOut();
    await room.done();
    expect(room.notices()).toEqual(['not-understood']);
    expect(room.activity()).toBe('listening');
    await room.done();
    expect(room.lines().filter((line) => line.startsWith('candidate'))).toEqual([]);
    await room.heardOut();
    await room.done();
    expect([...room.server.stored.values()]).toEqual(['Now you hear me.']);
  });

  it('keeps what was said while the recogniser is away, and offers typing', async () => {
    const room = visit();
    room.server.understood = Array.from({ length: 3 }, () => refused(503, 'speech-unavailable'));
    await settle();
    await room.heardOut();
    await room.done();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(room.notices()).toEqual(['recognizer-missing']);
    expect(room.messages('state').at(-1)).toMatchObject({ activity: 'listening', recognizer: 'missing' });
    await room.done();
    expect(room.server.heard.slice(-2)).toEqual(['sound 1', 'sound 2']);
    expect(room.server.log.at(-1)).toBe('I went to the louder alarm. I went to the louder alarm.');
  });

  it('says the question again without writing it down again, and goes on recording', async () => {
    const room = visit();
    await settle();
    await room.heardOut();
    room.conversation.repeat();
    await settle();
    expect(room.voice.said).toEqual([questions[0], questions[0]]);
    expect(room.recorders).toEqual(['1 on', '1 paused']);
    await room.heardOut();
    expect(room.recorders.at(-1)).toBe('1 resumed');
    expect(room.activity()).toBe('listening');
    expect(room.lines()).toHaveLength(1);
  });

  it('pauses in the middle of a question, and asks it again afterwards', async () => {
    const room = visit();
    await settle();
    room.conversation.pause();
    await settle();
    expect(room.activity()).toBe('paused');
    room.conversation.resume();
    await settle();
    expect(room.voice.said).toEqual([questions[0], questions[0]]);
    await room.heardOut();
    room.conversation.pause();
    await room.done();
    expect(room.recorders).toEqual(['1 on', '1 paused']);
    room.conversation.resume();
    await settle();
    expect(room.activity()).toBe('listening');
    await room.done();
    expect(room.server.heard).toEqual(['sound 1']);
  });

  it('makes one answer of what was said into two microphones', async () => {
    const room = visit();
    await settle();
    await room.heardOut();
    room.use(null);
    room.use(source());
    await room.done();
    expect(room.server.heard).toEqual(['sound 1', 'sound 2']);
    expect([...room.server.stored.values()]).toEqual(['I went to the louder alarm. I went to the louder alarm.']);
  });

  it('says which voice is heard', async () => {
    const room = visit();
    room.voice.by = 'browser';
    await settle();
    expect(room.messages('state').at(-1)?.voice).toBe('browser');
  });

  it('ends when asked to, with what was said until then', async () => {
    const room = visit();
    await settle();
    await room.heardOut();
    room.conversation.end();
    await settle();
    expect(room.server.log).toEqual(['ask', 'I went to the louder alarm.', 'ask', 'complete']);
    expect(room.messages('ended')).toEqual([{ type: 'ended', reason: 'ended-by-candidate', outcome: 'valid' }]);
  });

  it('ends when the server says that it has ended', async () => {
    const room = visit();
    await settle();
    await room.heardOut();
    room.server.over = { reason: 'time-up', outcome: 'insufficient-data' };
    await vi.advanceTimersByTimeAsync(15_000);
    expect(room.messages('ended')).toEqual([{ type: 'ended', reason: 'time-up', outcome: 'insufficient-data' }]);
    await room.done();
    expect(room.server.heard).toEqual([]);
  });

  it('says why it cannot go on', async () => {
    const room = visit();
    room.server.failures = [refused(404, 'session-not-found')];
    await settle();
    expect(room.events.at(-1)).toEqual({ type: 'failed', code: 'session-not-found' });
  });

  it('sends nothing more once it was left', async () => {
    const room = visit();
    await settle();
    room.server.failures = Array.from({ length: 9 }, away);
    await room.heardOut();
    room.conversation.answer('Never mind.');
    await settle();
    room.conversation.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(room.server.failures).toHaveLength(8);
    expect(room.outbox.waiting.map(({ text }) => text)).toEqual(['Never mind.']);
  });

  it('leaves the interview to whoever goes on with it elsewhere', async () => {
    const room = visit();
    room.server.failures = [refused(409, 'interview-elsewhere')];
    await settle();
    expect(room.events.at(-1)).toEqual({ type: 'replaced' });
  });

  it('keeps the server’s clock, and warns once when little time is left', async () => {
    const room = visit();
    await settle();
    await room.heardOut();
    vi.advanceTimersByTime(4_000);
    room.server.timeWarning = true;
    room.conversation.pause();
    expect(room.messages('state').at(-1)?.clock).toEqual({ elapsedMs: 5_000, budgetMs: 600_000, running: true });
    room.conversation.resume();
    await room.done();
    await room.heardOut();
    await room.done();
    expect(room.notices()).toEqual(['time-warning']);
  });
});
