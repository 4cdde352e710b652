import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import type { ReportQuestion, StarPart } from '@/lib/api/report-types';
import { writtenIn } from '@/lib/languages';

export const starParts: StarPart[] = ['situation', 'task', 'action', 'result'];

/** The parts of a story in a person's own words, without a place to show them in. */
export function StarParts({ star, language }: { star: ReportQuestion['star']; language: string }) {
  const { t } = useTranslation('report');
  return (
    <dl className="divide-y divide-line border-t border-line">
      {starParts.map((part) => (
        <div key={part} className="grid gap-x-4 gap-y-1 py-2.5 sm:grid-cols-[84px_1fr]">
          <dt className="text-13 font-550">{t(`star.${part}`)}</dt>
          <dd className="min-w-0">
            {star[part].length === 0 ? (
              <Badge tone="none">{t('star.missing')}</Badge>
            ) : (
              <ul className="flex flex-col gap-1">
                {star[part].map((span) => (
                  <li key={`${span.turn}-${span.start}`} {...writtenIn(language)} className="voice text-quote">
                    “{span.text}”
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
