import { Link } from '@tanstack/react-router';
import { ChevronLeft, EarOff, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSessionWords } from '@/components/session/use-session-words';
import { RedoNote } from '@/practice/redo-note';
import { Badge } from '@/components/ui/badge';
import { buttonClass } from '@/components/ui/button';
import type { Report } from '@/lib/api/report-types';
import type { Session } from '@/lib/api/types';
import { useRole } from '@/lib/api/use-role';
import { wholeMinutes } from '@/lib/format';
import { mayInterview } from '@/lib/roles';
import { ReportActions } from './report-actions';

export function ReportHeader({ session, report }: { session: Session; report: Report | null }) {
  const { t } = useTranslation('report');
  const words = useSessionWords();
  const interviewing = mayInterview(useRole());
  const length = report?.durationMs ?? session.elapsedMs;
  const coverage = report && [
    t('answered', { count: report.coverage.answered }),
    ...(report.coverage.declined > 0 ? [t('declined', { count: report.coverage.declined })] : []),
    ...(report.coverage.notReached > 0 ? [t('notReached', { count: report.coverage.notReached })] : []),
  ];
  return (
    <div className="mb-5 flex items-end justify-between gap-6 max-md:flex-col max-md:items-start max-md:gap-4">
      <div className="min-w-0">
        <p className="num text-13 text-ink-2">
          <Link to="/sessions" className="hover:text-ink max-md:inline-flex max-md:min-h-11 max-md:items-center max-md:gap-1">
            <ChevronLeft size={16} aria-hidden className="mirrored md:hidden" />
            {t('sessions')}
          </Link>{' '}
          <span aria-hidden className="max-md:hidden">
            /
          </span>{' '}
          <span className="max-md:block">{words.when(session.startTime ?? session.createdAt)}</span>
        </p>
        <h1 className="break-words">{session.jobTitle}</h1>
        <div className="mt-1.5 flex flex-wrap gap-1.5">
          {session.company && <Badge>{session.company}</Badge>}
          {session.guide && <Badge tone="accent">{t('guide', { name: session.guide.name, version: session.guide.version })}</Badge>}
          <Badge>{words.type(session.interviewType)}</Badge>
          <Badge>{words.difficulty(session.difficulty)}</Badge>
          {length > 0 && <Badge>{words.minutes(wholeMinutes(length))}</Badge>}
          {coverage && <Badge>{coverage.join(', ')}</Badge>}
          {report?.basis?.lowRecognition && (
            <Badge tone="warn">
              <EarOff aria-hidden />
              {t('low.quality')}
            </Badge>
          )}
          {session.redo && <Badge tone="outline">{t('redo', { ns: 'sessions' })}</Badge>}
          {report?.basis && report.basis.correctedAnswers > 0 && <Badge tone="you">{t('correction.rated', { count: report.basis.correctedAnswers })}</Badge>}
        </div>
        {session.redo && <RedoNote session={session} />}
      </div>
      <div className="flex flex-wrap justify-end gap-2.5 max-md:w-full max-md:*:flex-1">
        {report && <ReportActions sessionId={session.id} />}
        {interviewing && !session.redo && (
          <Link to="/practice/new" search={{ from: session.id }} className={buttonClass('primary', 'medium', 'max-md:basis-full! max-md:min-h-11')}>
            <RotateCcw size={16} aria-hidden />
            {t('again')}
          </Link>
        )}
      </div>
    </div>
  );
}
