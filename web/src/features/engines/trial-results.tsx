import { CircleCheck, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { FieldError } from '@/components/ui/field';
import { ProblemText } from '@/components/ui/problem-text';
import { serviceOf, type Providers, type TrialResult } from '@/lib/api/engines';
import { serverLanguage, writtenIn } from '@/lib/languages';
import { useEngineWords } from './use-engine-words';

interface TrialResultsProps {
  trial: { isPending: boolean; isError: boolean; error: unknown; data: { results: TrialResult[] } | undefined };
  all: Providers;
}

/** What came of asking a provider once: how long it took, or what exactly it said. */
export function TrialResults({ trial, all }: TrialResultsProps) {
  const { t } = useTranslation('engines');
  const results = trial.isPending ? undefined : trial.data?.results;
  return (
    <>
      <div role="status" className="text-13 text-ink-2 not-empty:mt-2">
        {trial.isPending && t('trial.running')}
        {results?.length === 0 && t('trial.nothing')}
        {results && results.length > 0 && (
          <ul className="flex flex-col gap-1.5">
            {results.map((result) => (
              <Result key={`${result.kind} ${result.rung}`} result={result} name={serviceOf(all, result.kind)?.rungs.find((rung) => rung.id === result.rung)?.name ?? result.rung} />
            ))}
          </ul>
        )}
      </div>
      {trial.isError && (
        <div className="mt-2">
          <FieldError>
            <ProblemText error={trial.error} otherwise={t('trial.notRun')} />
          </FieldError>
        </div>
      )}
    </>
  );
}

function Result({ result, name }: { result: TrialResult; name: string }) {
  const { t } = useTranslation('engines');
  const words = useEngineWords();
  const named = { kind: t(`kind.${result.kind}`), rung: name };
  if (result.ok) {
    return (
      <li className="flex gap-1.5">
        <CircleCheck size={14} aria-hidden className="mt-0.5 shrink-0 text-ok" />
        <span className="num">{result.latencyMs === null ? t('trial.okPlain', named) : t('trial.ok', { ...named, ms: Math.round(result.latencyMs) })}</span>
      </li>
    );
  }
  const failure = words.failure(result.error?.kind ?? 'unavailable');
  const status = result.error?.status;
  return (
    <li className="flex gap-1.5">
      <CircleX size={14} aria-hidden className="mt-0.5 shrink-0 text-bad" />
      <span className="min-w-0">
        {status ? t('trial.failedStatus', { ...named, failure, status }) : t('trial.failed', { ...named, failure })}
        {result.error && (
          <span {...writtenIn(serverLanguage)} className="mt-0.5 block border-s-2 border-bad ps-2.5 wrap-anywhere">
            {result.error.message}
          </span>
        )}
      </span>
    </li>
  );
}
