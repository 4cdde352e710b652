import type { ProviderConnection, Providers, Rung, Service, Usage } from '@/lib/api/engines';

export const rung = (over: Partial<Rung> = {}): Rung => ({
  id: 'pocketsphinx', name: 'PocketSphinx', provider: null, tier: 'built-in', state: 'working', error: null, latency: { p50Ms: 210, p99Ms: 812.4, samples: 42 }, patienceMs: 4_000, nextTryAt: null, ...over,
});

export const deepgram = (over: Partial<Rung> = {}) => rung({ id: 'deepgram', name: 'Deepgram Nova-3', provider: 'deepgram', tier: 'cloud', state: 'no-key', latency: null, ...over });

export const hearing = (...rungs: Rung[]): Service => ({ kind: 'speech-to-text', rungs });

export const connection = (over: Partial<ProviderConnection> = {}): ProviderConnection => ({
  provider: 'deepgram', name: 'Deepgram', needsKey: true, key: 'none', changedAt: null, offered: null, kinds: ['speech-to-text', 'text-to-speech'], ...over,
});

/** A machine with nothing but what is built in. */
export const providers = (over: Partial<Providers> = {}): Providers => ({
  stayLocal: { on: false, forced: false },
  budgets: { currency: 'USD', perSession: null, perMonth: null, spentThisMonth: 0 },
  services: [
    hearing(deepgram(), rung()),
    { kind: 'text-to-speech', rungs: [rung({ id: 'flite', name: 'Flite' })] },
    { kind: 'language-model', rungs: [rung({ id: 'ollama', name: 'Ollama', provider: 'ollama', tier: 'local-server', state: 'not-found', latency: null })] },
  ],
  connections: [connection(), connection({ provider: 'ollama', name: 'Ollama', needsKey: false, kinds: ['language-model'] })],
  ...over,
});

export const usage = (over: Partial<Usage> = {}): Usage => ({
  month: '2026-11', currency: 'USD', total: 1.2345,
  items: [
    { kind: 'speech-to-text', rung: 'deepgram', unit: 'audio-seconds', amount: 1_234.4, cost: 1.2 },
    { kind: 'text-to-speech', rung: 'gone', unit: 'characters', amount: 1, cost: 0.0345 },
  ],
  sessions: [{ session: '01980000-0000-7000-8000-0000000000ab', cost: 0.0345 }],
  ...over,
});
