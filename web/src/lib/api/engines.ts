import { queryOptions } from '@tanstack/react-query';
import { read } from './client';

export type ServiceKind = 'speech-to-text' | 'text-to-speech' | 'language-model';
export type Tier = 'cloud' | 'local-server' | 'local-model' | 'built-in';
export type RungState = 'working' | 'untried' | 'failing' | 'no-key' | 'not-found' | 'kept-out' | 'over-budget';

/** One engine of a ladder, as it truly stands. Times end in `Ms`. */
export interface Rung {
  id: string;
  name: string;
  provider: string | null;
  tier: Tier;
  state: RungState;
  /** The vendor's own words. */
  error: { kind: string; message: string; at: string } | null;
  latency: { p50Ms: number; p99Ms: number; samples: number } | null;
  patienceMs: number;
  nextTryAt: string | null;
}

export interface Service {
  kind: ServiceKind;
  /** The best first. */
  rungs: Rung[];
}

/** Whose key is used; the key itself is never told. */
export interface ProviderConnection {
  provider: string;
  name: string;
  needsKey: boolean;
  key: 'installation' | 'own' | 'none';
  changedAt: string | null;
  kinds: ServiceKind[];
}

export interface Budgets {
  currency: string;
  perSession: number | null;
  perMonth: number | null;
  spentThisMonth: number;
}

export interface Providers {
  stayLocal: { on: boolean; forced: boolean };
  budgets: Budgets;
  services: Service[];
  connections: ProviderConnection[];
}

export interface TrialResult {
  kind: ServiceKind;
  rung: string;
  ok: boolean;
  latencyMs: number | null;
  error: { kind: string; status: number | null; message: string } | null;
}

export interface Usage {
  month: string;
  currency: string;
  total: number;
  items: { kind: ServiceKind; rung: string; unit: 'audio-seconds' | 'characters' | 'input-tokens' | 'output-tokens'; amount: number; cost: number }[];
  sessions: { session: string; cost: number }[];
}

export const providers = queryOptions({
  queryKey: ['providers'],
  queryFn: ({ signal }) => read<Providers>('/api/providers', signal),
});

export const usageIn = (month: string) =>
  queryOptions({
    queryKey: ['providers', 'usage', month],
    queryFn: ({ signal }) => read<Usage>(`/api/providers/usage?month=${month}`, signal),
  });

const usable = (rung: Rung) => rung.state === 'working' || rung.state === 'untried';

/** The engine that is asked first as things stand; none where nobody can be asked. */
export const inUse = (service: Service | undefined): Rung | null => service?.rungs.find(usable) ?? null;

export const serviceOf = (all: Providers, kind: ServiceKind): Service | undefined => all.services.find((service) => service.kind === kind);

/** Those to whom something may be sent: a vendor that fails now is asked again later. */
export function cloudNames(all: Providers): string[] {
  const rungs = all.services.flatMap((service) => service.rungs).filter((rung) => rung.tier === 'cloud' && (usable(rung) || rung.state === 'failing'));
  return [...new Set(rungs.map((rung) => all.connections.find((connection) => connection.provider === rung.provider)?.name ?? rung.name))];
}
