import { queryOptions } from '@tanstack/react-query';
import { read } from './client';
import type { Answer, Narrow } from './wire';

export type ServiceKind = 'speech-to-text' | 'text-to-speech' | 'language-model';
export type Tier = 'cloud' | 'local-server' | 'local-model' | 'built-in';
export type RungState = 'working' | 'untried' | 'failing' | 'no-key' | 'not-found' | 'kept-out' | 'over-budget';

/** One engine of a ladder, as it truly stands; its error is in the vendor's own words. */
export type Rung = Narrow<Answer<'ProvidersRung'>, { tier: Tier; state: RungState }>;
/** One ladder, the best first. */
export type Service = Narrow<Answer<'ProvidersService'>, { kind: ServiceKind; rungs: Rung[] }>;
/** Whose key is used; the key itself is never told. */
export type ProviderConnection = Narrow<Answer<'ProvidersConnection'>, { key: 'installation' | 'own' | 'none'; kinds: ServiceKind[] }>;
export type Budgets = Answer<'ProvidersBudget'>;
export type Providers = Narrow<Answer<'Providers'>, { services: Service[]; connections: ProviderConnection[] }>;
export type TrialResult = Narrow<Answer<'TrialsResult'>, { kind: ServiceKind }>;
export type UsageItem = Narrow<Answer<'UsageItem'>, { kind: ServiceKind; unit: 'audio-seconds' | 'characters' | 'input-tokens' | 'output-tokens' }>;
export type Usage = Narrow<Answer<'Usage'>, { items: UsageItem[] }>;

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
  const rungs = all.services.filter(({ kind }) => kind !== 'language-model').flatMap((service) => service.rungs).filter((rung) => rung.tier === 'cloud' && (usable(rung) || rung.state === 'failing'));
  return [...new Set(rungs.map((rung) => all.connections.find((connection) => connection.provider === rung.provider)?.name ?? rung.name))];
}
