import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSessionWords } from '@/components/session/use-session-words';
import { Card } from '@/components/ui/card';
import type { Progress } from '@/lib/api/practice-types';
import { writtenIn } from '@/lib/languages';

/** What came first in the reports, and how often. */
export function FixesCard({ fixes }: { fixes: Progress['fixes'] }) {
  const { t } = useTranslation('practice');
  const words = useSessionWords();
  return (
    <Card aria-labelledby="fixes" className="p-5 max-md:p-4">
      <h2 id="fixes">{t('progress.fixes')}</h2>
      <p className="mt-1 text-13 text-ink-2">{t('progress.fixesNote')}</p>
      <ul className="mt-3 divide-y divide-line border-t border-line">
        {fixes.map((fix) => (
          <li key={fix.title} className="py-3">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
              <h3 {...writtenIn(fix.language)}>{fix.title}</h3>
              <span className="num text-13 text-ink-2">{t('progress.times', { count: fix.times })}</span>
            </div>
            <p {...writtenIn(fix.language)} className="mt-1 max-w-[680px] text-13 text-ink-2">
              {fix.reports[0]?.text}
            </p>
            <p className="num mt-1.5 flex flex-wrap gap-x-3 gap-y-1 text-12">
              {fix.reports.map((report) => (
                <Link key={report.sessionId} to="/sessions/$sessionId" params={{ sessionId: report.sessionId }} className="link pointer-coarse:px-1 pointer-coarse:py-3.5">
                  {words.when(report.at)}
                </Link>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
