import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { reportedSessions } from '@/lib/api/queries';
import type { Session } from '@/lib/api/types';

/** Leads to this interview beside the one before it, where there is another one. */
export function CompareLink({ session }: { session: Session }) {
  const { t, i18n } = useTranslation('practice');
  const { data } = useQuery(reportedSessions);
  const others = data?.sessions.filter((other) => other.id !== session.id) ?? [];
  const at = ({ startTime, createdAt }: Session) => startTime ?? createdAt;
  const before = others.find((other) => at(other) < at(session)) ?? others[0];
  const [a, b] = before && at(before) < at(session) ? [before.id, session.id] : [session.id, before?.id];
  // Its line is there before it is known whether there is another one, so that nothing below it moves.
  return (
    <p lang={i18n.language} className="mt-2 min-h-5 pointer-coarse:min-h-11">
      {before && (
        <Link to="/compare" search={{ a, b }} className="link text-13 pointer-coarse:inline-block pointer-coarse:py-3.5">
          {t('compare.link')}
        </Link>
      )}
    </p>
  );
}
