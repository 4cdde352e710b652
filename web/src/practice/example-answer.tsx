import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import type { ExampleAnswer as Example } from '@/lib/api/practice-types';
import { writtenIn } from '@/lib/languages';

/** The same answer in the order a listener follows most easily: only the person's own words, and brackets for what is missing. */
export function ExampleAnswer({ example, language }: { example: Example; language: string }) {
  const { t } = useTranslation('practice');
  return (
    <details className="mt-3.5 rounded-option border border-line bg-surface-2 px-4 py-3">
      <summary className="font-550 pointer-coarse:py-3">{t('example.title')}</summary>
      <p className="mt-2 text-13 text-ink-2">
        <Badge tone="you" className="me-2">
          {t('example.label')}
        </Badge>
        {t(example.reordered ? 'example.note' : 'example.noteSameOrder')}
      </p>
      <dl className="mt-2.5 flex flex-col gap-1.5">
        {example.pieces.map((piece, index) => (
          <div key={index} className="grid gap-x-4 sm:grid-cols-[84px_1fr]">
            <dt className="text-12 leading-6 text-ink-3">{example.pieces[index - 1]?.part === piece.part ? <span className="sr-only">{t(`star.${piece.part}`, { ns: 'report' })}</span> : t(`star.${piece.part}`, { ns: 'report' })}</dt>
            <dd className="min-w-0">
              {piece.words ? (
                <span {...writtenIn(language)} className="voice text-quote">
                  {piece.words.text}
                </span>
              ) : (
                <span className="text-13 leading-6 text-ink-2">{t(`example.gap.${piece.part}`)}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {example.ending && (
        <div className="mt-3.5 grid gap-3 sm:grid-cols-2">
          <div className="rounded-md bg-sunken p-3">
            <p className="text-12 text-ink-3">{t('example.before')}</p>
            <p {...writtenIn(language)} className="voice mt-1 text-quote">
              “{example.ending.before.text}”
            </p>
          </div>
          <div className="rounded-md bg-accent-soft p-3">
            <p className="text-12 text-accent-ink">{t('example.after')}</p>
            <p {...writtenIn(language)} className="voice mt-1 text-quote">
              “{example.ending.after.text}”
            </p>
          </div>
        </div>
      )}
    </details>
  );
}
