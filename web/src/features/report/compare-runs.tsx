import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '@/components/ui/select';
import { ErrorNotice, Skeleton } from '@/components/ui/states';
import { runComparison } from '@/lib/api/queries';
import type { ComparedRuns, EvaluationRun } from '@/lib/api/report-types';
import { oneDecimal } from '@/lib/format';
import { writtenIn } from '@/lib/languages';
import { useRunName } from './use-run-name';

/** The run that is shown beside another one of the same interview. */
export function CompareRuns({ runId, language, ready }: { runId: string; language: string; ready: EvaluationRun[] }) {
  const { t } = useTranslation('report');
  const name = useRunName();
  const [other, setOther] = useState('');
  const others = ready.filter((run) => run.id !== runId);
  const chosen = others.some((run) => run.id === other) ? other : '';
  const compared = useQuery({ ...runComparison(chosen, runId), enabled: chosen !== '' });
  if (others.length === 0) return null;
  return (
    <div className="mt-4">
      <Select aria-label={t('compare.with')} className="w-full max-w-[340px]" value={chosen} onChange={(event) => setOther(event.target.value)}>
        <option value="">{t('compare.with')}</option>
        {others.map((run) => (
          <option key={run.id} value={run.id}>
            {name(run)}
          </option>
        ))}
      </Select>
      {chosen !== '' &&
        (compared.isPending ? (
          <Skeleton lines={4} />
        ) : compared.isError ? (
          <ErrorNotice error={compared.error} title={t('compare.error')} retry={() => void compared.refetch()} />
        ) : (
          <SideBySide compared={compared.data} language={language} />
        ))}
    </div>
  );
}

function SideBySide({ compared, language }: { compared: ComparedRuns; language: string }) {
  const { t, i18n } = useTranslation('report');
  const { first, second } = compared;
  const total = (value: number | null) => (value === null ? t('about.noTotal') : oneDecimal(value, i18n.language));
  const signed = (value: number) => new Intl.NumberFormat(i18n.language, { signDisplay: 'exceptZero' }).format(value);
  const notes = [
    compared.sameWords === false && t('compare.otherWords'),
    !compared.sameRubric && t('compare.otherRubric'),
    !compared.sameEngine && t('compare.otherEngine', { first: engineOf(first, t('runs.built-in')), second: engineOf(second, t('runs.built-in')) }),
    compared.sameWords && compared.sameRubric && compared.sameEngine && t('compare.same'),
  ].filter(Boolean);
  return (
    <div className="mt-3">
      <p className="max-w-[640px] text-13 text-ink-2">{notes.join(' ')}</p>
      <table className="mt-3 w-full border-collapse text-13">
        <caption className="sr-only">{t('compare.title')}</caption>
        <thead>
          <tr className="border-b border-line text-start text-12 text-ink-3">
            <th scope="col" className="py-1.5 pe-3 text-start font-normal">{t('competencies.title')}</th>
            <th scope="col" className="num py-1.5 pe-3 text-end font-normal whitespace-nowrap">{t('compare.run', { number: first.number })}</th>
            <th scope="col" className="num py-1.5 pe-3 text-end font-normal whitespace-nowrap">{t('compare.run', { number: second.number })}</th>
            <th scope="col" className="py-1.5 text-end font-normal">{t('compare.change')}</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          <tr>
            <th scope="row" className="py-2 pe-3 text-start font-semibold">{t('overall.title')}</th>
            <td className="num py-2 pe-3 text-end font-semibold">{total(first.total)}</td>
            <td className="num py-2 pe-3 text-end font-semibold">{total(second.total)}</td>
            <td className="num py-2 text-end font-semibold">{compared.totalDifference === null ? '–' : signed(compared.totalDifference)}</td>
          </tr>
          {compared.competencies.map((row) => (
            <tr key={row.id} className="align-top">
              <th scope="row" className="py-2 pe-3 text-start font-normal">
                <span {...writtenIn(language)}>{row.name}</span>
                <span className="block text-12 text-ink-3">
                  {t('compare.quotes', { both: row.bothQuote.length, first: row.onlyFirstQuotes.length, second: row.onlySecondQuotes.length })}
                </span>
              </th>
              {[row.first, row.second].map((found, at) => (
                <td key={at} className="num py-2 pe-3 text-end">
                  {found?.rating ?? '–'}
                  {found && found.levels.length > 1 && <span className="block text-12 text-ink-3">{found.levels.join(' · ')}</span>}
                </td>
              ))}
              <td className="num py-2 text-end">{row.difference === null ? '–' : signed(row.difference)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function engineOf(side: ComparedRuns['first'], rules: string) {
  return side.model ?? rules;
}
