import type { PlayoutEvent } from './playout-buffer';

/** To the playback worklet. */
export type PlaybackCommand =
  | { type: 'push'; reply: number; samples: Int16Array; last: boolean }
  | { type: 'complete' | 'flush'; reply: number }
  | { type: 'rewind'; reply: number; toMs: number }
  | { type: 'pause' | 'resume' | 'reset' | 'stop' };

/** From the playback worklet. */
export type PlaybackReport = PlayoutEvent | { type: 'position'; position: { reply: number; playedMs: number } | null; rms: number };
