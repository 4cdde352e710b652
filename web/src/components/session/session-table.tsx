import { Link } from '@tanstack/react-router';
import { EarOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import type { Session } from '@/lib/api/types';
import { wholeMinutes } from '@/lib/format';
import { SessionOutcome } from './session-outcome';
import { sessionTarget, useSessionWords } from './use-session-words';

interface SessionTableProps {
  sessions: Session[];
  label: string;
  /** One more cell at the end of each row. */
  rowAction?: (session: Session) => ReactNode;
}

const head = 'px-3 pb-2 text-start text-12 font-medium text-ink-3 first:ps-5 last:pe-5 max-lg:hidden';
const cell = 'h-[52px] border-t border-line px-3 align-middle first:ps-5 last:pe-5 group-first:max-lg:border-t-0';

export function SessionTable({ sessions, label, rowAction }: SessionTableProps) {
  const { t } = useTranslation('sessions');
  return (
    <table className="w-full border-collapse" aria-label={label}>
      <thead>
        <tr>
          <th scope="col" className={head}>{t('column.interview')}</th>
          <th scope="col" className={head}>{t('column.difficulty')}</th>
          <th scope="col" className={head}>{t('column.when')}</th>
          <th scope="col" className={head}>{t('column.length')}</th>
          <th scope="col" className={`${head} text-end!`}>{t('column.overall')}</th>
          {rowAction && (
            <th scope="col" className={head}>
              <span className="sr-only">{t('column.actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} action={rowAction?.(session)} />
        ))}
      </tbody>
    </table>
  );
}

function SessionRow({ session, action }: { session: Session; action?: ReactNode }) {
  const { t } = useTranslation('sessions');
  const words = useSessionWords();
  const when = words.when(session.startTime ?? session.createdAt);
  const length = session.elapsedMs > 0 ? words.minutes(wholeMinutes(session.elapsedMs)) : '–';
  return (
    <tr className="group relative hover:bg-surface-2/60">
      <td className={`${cell} py-2`}>
        <Link {...sessionTarget(session)} className="font-medium wrap-anywhere after:absolute after:inset-0 after:content-['']">
          {session.jobTitle}
        </Link>
        <span className="block text-12 text-ink-3">
          {[session.redo && t('redo'), session.company, words.type(session.interviewType)].filter(Boolean).join(' · ')}
        </span>
        {session.recognition?.low && (
          <Badge tone="warn" className="my-1">
            <EarOff aria-hidden />
            {t('lowRecognition')}
          </Badge>
        )}
        <span className="num block text-12 text-ink-3 lg:hidden">
          {words.difficulty(session.difficulty)} · {when} · {length}
        </span>
      </td>
      <td className={`${cell} text-ink-2 max-lg:hidden`}>{words.difficulty(session.difficulty)}</td>
      <td className={`${cell} num whitespace-nowrap text-ink-2 max-lg:hidden`}>{when}</td>
      <td className={`${cell} num whitespace-nowrap text-ink-2 max-lg:hidden`}>{length}</td>
      <td className={`${cell} text-end`}>
        <SessionOutcome session={session} />
      </td>
      {action !== undefined && <td className={`${cell} w-10 ps-0! text-end max-md:pe-1!`}>{action}</td>}
    </tr>
  );
}
